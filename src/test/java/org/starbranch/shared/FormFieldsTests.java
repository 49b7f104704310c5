package org.starbranch.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormFieldsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 12);
    private static final LocalDate LAST = LocalDate.of(2026, 1, 20);

    @Test
    void everyFaultIsKept() {
        FormFields form = new FormFields(Map.of("long", "字字字", "role", "EMPEROR", "on", "2026-02-30"));
        form.text("missing", "意见", 10);
        form.optional("long", "说明", 2);
        form.choice("role", "身份", Role.class);
        form.day("on", "日期", FIRST, LAST);
        assertThat(form.<String>refused())
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.faults()).hasSize(4));
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
