package org.starbranch.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormFieldsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 12);
    private static final LocalDate LAST = LocalDate.of(2026, 1, 20);

    @Test
    void everyFaultIsToldAtOnce() {
        FormFields form = new FormFields(Map.of("long", "字字字", "role", "EMPEROR", "on", "2026-02-30", "votes", "-1"));
        form.required("missing", "意见", 10);
        form.optional("long", "说明", 2);
        form.choice("role", Role.class, "请选择身份");
        form.choice("star", List.of("3", "4"), "请选择星级");
        form.day("on", "日期", FIRST, LAST);
        form.count("votes", "赞成票");
        form.refuseUnknown(Set.of("long", "role", "on")::contains);
        assertThat(form.faults())
                .containsExactly(
                        new Fault("missing", "请填写意见"),
                        new Fault("long", "说明不能超过2字"),
                        new Fault("role", "请选择身份"),
                        new Fault("star", "请选择星级"),
                        new Fault("on", "请填写日期"),
                        new Fault("votes", "赞成票应为整数"),
                        new Fault("votes", "表单里没有“votes”这一项，不能提交"));
        assertThat(form.<String>unlessFaulty(() -> "done")).isEqualTo(Submission.refused(form.faults()));
    }

    @Test
    void whatIsOnlyLookedAtIsNoFault() {
        FormFields form = new FormFields(Map.of("on", " 2026-01-12 ", "votes", "007", "ticked", "true"));
        assertThat(form.day("on")).contains(FIRST);
        assertThat(form.count("votes")).contains(7);
        assertThat(form.isTicked("ticked")).isTrue();
        assertThat(form.isBlank("missing")).isTrue();
        assertThat(form.day("missing")).isEmpty();
        assertThat(form.count("missing")).isEmpty();
        assertThat(form.choice("missing", Role.class)).isEmpty();
        assertThat(form.unlessFaulty(() -> "done")).isEqualTo(Submission.accepted("done"));
    }

    @Test
    void aPastDayMayBeToday() {
        FormFields form = new FormFields(Map.of("on", FIRST.toString()));
        assertThat(form.pastDay("on", "日期", FIRST)).contains(FIRST);
        assertThat(form.isFaultless()).isTrue();
        assertThat(form.pastDay("on", "日期", FIRST.minusDays(1))).isEmpty();
        assertThat(form.faults()).containsExactly(new Fault("on", "日期不能晚于今天"));
    }

    @Test
    void bothEndsOfAPeriodAreInTime() {
        assertThat(day("2026-01-12")).isTrue();
        assertThat(day("2026-01-20")).isTrue();
        assertThat(day("2026-01-11")).isFalse();
        assertThat(day("2026-01-21")).isFalse();
    }

    @Test
    void slotsCountEachThingOnceAndSkipBlanks() {
        FormFields form = new FormFields(Map.of("p_1", "a", "p_2", " ", "p_3", "a", "p_4", "b", "p_6", "c"));
        assertThat(form.slots("p_", 5)).containsExactly("a", "b");
    }

    private static boolean day(String text) {
        FormFields form = new FormFields(Map.of("on", text));
        return form.day("on", "日期", FIRST, LAST).isPresent() && form.isFaultless();
    }
}
