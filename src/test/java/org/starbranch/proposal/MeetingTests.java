package org.starbranch.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starbranch.shared.Fault;
import org.starbranch.shared.FormFields;

/** When the Party committee has a quorum and when a vote passes: more than half of those entitled. */
class MeetingTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 5);

    @ParameterizedTest(name = "{0} entitled, {1} present: {2} for, {3} against, {4} abstain")
    @CsvSource({
        "9, 9, 9, 0, 0, ''",
        "9, 5, 5, 0, 0, ''",
        "10, 6, 6, 0, 0, ''",
        "9, 8, 4, 4, 0, 赞成票须超过",
        "10, 10, 5, 5, 0, 赞成票须超过",
        "10, 5, 5, 0, 0, 实到人数须超过",
        "9, 4, 4, 0, 0, 实到人数须超过",
        "9, 10, 10, 0, 0, 实到人数不能多于",
        "9, 8, 7, 0, 0, 三项之和应等于实到人数8",
        "9, 8, 8, 1, 0, 三项之和应等于实到人数8",
        "9, 8, 6, 1, 1, ''"
    })
    void quorumAndMajority(int entitled, int present, int votesFor, int against, int abstain, String fault) {
        FormFields form = form(Map.of(
                "entitled", String.valueOf(entitled),
                "present", String.valueOf(present),
                "votes_for", String.valueOf(votesFor),
                "votes_against", String.valueOf(against),
                "abstentions", String.valueOf(abstain)));
        Meeting.read(form, TODAY).requirePassed(form);

        assertThat(form.faults().isEmpty()).isEqualTo(fault.isEmpty());
        assertThat(form.faults().toString()).contains(fault);
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        FormFields form = new FormFields(Map.of());
        Meeting.read(form, TODAY).requirePassed(form);

        assertThat(form.faults())
                .extracting(Fault::field)
                .containsExactly(
                        "minute_no",
                        "meeting_date",
                        "entitled",
                        "present",
                        "votes_for",
                        "votes_against",
                        "abstentions");
    }

    @Test
    void aMeetingIsNotInTheFuture() {
        FormFields form = form(Map.of("meeting_date", "2025-12-06"));
        Meeting.read(form, TODAY);

        assertThat(form.faults()).extracting(Fault::message).containsExactly("会议日期不能晚于今天");
    }

    private static FormFields form(Map<String, String> otherwise) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "minute_no", "1号",
                "meeting_date", "2025-12-05",
                "entitled", "9",
                "present", "9",
                "votes_for", "9",
                "votes_against", "0",
                "abstentions", "0"));
        fields.putAll(otherwise);
        return new FormFields(fields);
    }
}
