package org.starbranch.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.starbranch.shared.DateClause;
import org.starbranch.shared.DateClause.DaysAfter;
import org.starbranch.shared.DateClause.FixedDate;
import org.starbranch.shared.DateClause.MonthsAfter;
import org.starbranch.shared.DateClause.WorkingDaysAfter;

/** Dates counted by hand from the State Council's calendars. */
class WorkingCalendarTests {

    private final WorkingCalendar calendar = new WorkingCalendar(Holidays.of(HolidayFiles.shipped()));

    WorkingCalendarTests() throws IOException {}

    @ParameterizedTest
    @CsvFileSource(resources = "/calendar-cases/working-days.csv", numLinesToSkip = 1)
    void workingDaysCountedByHand(LocalDate from, int days, LocalDate due, boolean provisional) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(due);
        DueDate resolved = calendar.resolve(new WorkingDaysAfter(days), 2025, from);
        assertThat(resolved.date()).isEqualTo(due);
        assertThat(resolved.provisional()).isEqualTo(provisional);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/calendar-cases/single-days.csv", numLinesToSkip = 1)
    void singleDays(LocalDate day, String kind) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(kind.equals("上班"));
    }

    /** Weekdays of the year less the 11 (2024) or 13 decreed days of rest: 262 - 11, 261 - 13, 261 - 13. */
    @ParameterizedTest
    @CsvFileSource(resources = "/calendar-cases/years.csv", numLinesToSkip = 1)
    void theWorkingDaysOfAYear(int year, long workingDays) {
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(calendar::isWorkingDay))
                .hasSize((int) workingDays);
    }

    @Test
    void aFixedDateStaysOnASaturdayAndWarns() {
        DueDate due = calendar.resolve(new FixedDate(0, 11, 15), 2025, LocalDate.EPOCH);
        assertThat(due.date()).isEqualTo(LocalDate.of(2025, 11, 15));
        assertThat(due.provisional()).isFalse();
        assertThat(due.explanation()).isEqualTo("方案规定的日期 2025-11-15；当天不是工作日，请提前安排");
    }

    @Test
    void aFixedDateOfTheNextYearIsProvisionalUntilItsFileIsThere() {
        DueDate known = calendar.resolve(new FixedDate(1, 1, 20), 2025, LocalDate.EPOCH);
        assertThat(known).isEqualTo(new DueDate(LocalDate.of(2026, 1, 20), false, "方案规定的日期 2026-01-20"));
        DueDate unknown = calendar.resolve(new FixedDate(1, 1, 20), 2026, LocalDate.EPOCH);
        assertThat(unknown.provisional()).isTrue();
        assertThat(unknown.explanation()).endsWith("暂定：2027 年放假安排尚未录入，只按周末计算");
    }

    @Test
    void daysAndMonthsRunOverHolidays() {
        assertThat(resolve(new DaysAfter(15), "2025-09-20").date()).isEqualTo("2025-10-05");
        assertThat(resolve(new DaysAfter(15), "2025-09-20").explanation())
                .isEqualTo("2025-09-20 之后 15 天（当日不计）：2025-10-05；当天不是工作日，请提前安排");
        assertThat(resolve(new MonthsAfter(3), "2025-11-30").date()).isEqualTo("2026-02-28");
        assertThat(resolve(new MonthsAfter(1), "2024-01-31").date()).isEqualTo("2024-02-29");
    }

    @Test
    void workingDaysSayHowTheyWereCounted() {
        assertThat(resolve(new WorkingDaysAfter(5), "2025-09-26").explanation())
                .isEqualTo("2025-09-26 之后 5 个工作日（当日不计）：2025-10-10");
    }

    @Test
    void theLastOfFebruaryIsClampedInACommonYear() {
        assertThat(new FixedDate(0, 2, 29).in(2024)).isEqualTo("2024-02-29");
        assertThat(new FixedDate(0, 2, 29).in(2025)).isEqualTo("2025-02-28");
    }

    private DueDate resolve(DateClause clause, String from) {
        return calendar.resolve(clause, 2025, LocalDate.parse(from));
    }
}
