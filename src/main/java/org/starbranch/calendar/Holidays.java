package org.starbranch.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The decreed days of the years that are known.
 *
 * @param years years whose decree is known
 * @param off days of rest, weekends among them or not
 * @param worked Saturdays and Sundays that are worked instead (调休)
 */
public record Holidays(Set<Integer> years, Set<LocalDate> off, Set<LocalDate> worked) {

    public Holidays {
        years = Set.copyOf(years);
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }

    /** Whether the day is worked; in a year that is not known, Monday to Friday are. */
    public boolean isWorkingDay(LocalDate day) {
        return worked.contains(day) || (!off.contains(day) && !isWeekend(day));
    }

    public boolean knows(int year) {
        return years.contains(year);
    }

    /** The {@code days}-th working day after {@code from}, which is not counted itself; {@code from} for 0 days. */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
