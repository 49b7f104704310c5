package org.starbranch.proposal;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.starbranch.shared.FormFields;

/**
 * A meeting of the Party committee and its vote. It passes with more than half of those entitled, whoever is absent.
 *
 * @param minuteNo number of the minutes
 * @param entitled members with a vote
 * @param present of these, who came
 */
public record Meeting(
        String minuteNo, LocalDate date, int entitled, int present, int votesFor, int votesAgainst, int abstentions) {

    private static final int UNREADABLE = -1;

    private boolean passed() {
        return votesFor * 2 > entitled;
    }

    /** Reads the fields that every form on a meeting has; only that of a faultless form may be used. */
    static Meeting read(FormFields form, LocalDate today) {
        Meeting meeting = new Meeting(
                form.required("minute_no", "会议纪要编号", 60),
                form.pastDay("meeting_date", "会议日期", today).orElse(today),
                count(form, "entitled", "应到人数"),
                count(form, "present", "实到人数"),
                count(form, "votes_for", "赞成票"),
                count(form, "votes_against", "反对票"),
                count(form, "abstentions", "弃权票"));
        if (meeting.isReadable()) {
            meeting.check(form);
        }
        return meeting;
    }

    private static int count(FormFields form, String field, String label) {
        return form.count(field, label).orElse(UNREADABLE);
    }

    /** Whether all its numbers could be read. */
    private boolean isReadable() {
        return IntStream.of(entitled, present, votesFor, votesAgainst, abstentions)
                .noneMatch(number -> number == UNREADABLE);
    }

    /** Adds a fault where the vote did not pass. */
    void requirePassed(FormFields form) {
        form.require(!isReadable() || passed(), "votes_for", "赞成票须超过应到人数的一半，方为通过");
    }

    private void check(FormFields form) {
        int votes = votesFor + votesAgainst + abstentions;
        form.require(present <= entitled, "present", "实到人数不能多于应到人数");
        form.require(present * 2 > entitled, "present", "实到人数须超过应到人数的一半，会议才有效");
        form.require(votes == present, "votes_for", "赞成、反对、弃权三项之和应等于实到人数" + present);
    }
}
