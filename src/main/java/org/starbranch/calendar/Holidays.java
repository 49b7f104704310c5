package org.starbranch.calendar;

import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

    /** What the files of several years say together. */
    static Holidays of(Collection<YearFile> files) {
        List<HolidayYear> years = files.stream().map(YearFile::content).toList();
        return new Holidays(
                years.stream().map(HolidayYear::year).collect(toSet()),
                years.stream().flatMap(HolidayYear::off).collect(toSet()),
                years.stream().flatMap(year -> year.worked().stream()).collect(toSet()));
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

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
