package org.starbranch.shared;

import java.time.LocalDate;
import java.time.MonthDay;

/** How a scheme names a date: a day of the calendar, or a distance from something that happens. */
public sealed interface DateClause {

    /**
     * A day of the calendar, counted from the cycle's year: {@code (1, 1, 10)} in the cycle 2025 is 10 January 2026. The
     * day itself is the last on which one is in time. 29 February is taken as the 28th in a common year.
     */
    record FixedDate(int yearOffset, int month, int day) implements DateClause {

        public LocalDate in(int cycleYear) {
            return MonthDay.of(month, day).atYear(cycleYear + yearOffset);
        }
    }

    /** So many working days after the event; the day of the event is not counted, the last day is in time. */
    record WorkingDaysAfter(int days) implements DateClause {}

    /** So many calendar days after the event; the day of the event is not counted, the last day is in time. */
    record DaysAfter(int days) implements DateClause {}

    /** The same day so many months after the event, or the last of a shorter month; that day is in time. */
    record MonthsAfter(int months) implements DateClause {}
}
