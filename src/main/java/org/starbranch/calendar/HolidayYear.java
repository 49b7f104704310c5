package org.starbranch.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The State Council's arrangement for a year.
 *
 * @param source the notice it was taken from
 * @param worked weekend days worked instead
 */
public record HolidayYear(int year, String source, List<Period> holidays, List<LocalDate> worked) {

    public HolidayYear {
        holidays = List.copyOf(holidays);
        worked = List.copyOf(worked);
    }

    /** A holiday with both its ends. */
    public record Period(String name, LocalDate from, LocalDate to) {

        /** None where its ends are the wrong way round. */
        Stream<LocalDate> days() {
            return to.isBefore(from) ? Stream.empty() : from.datesUntil(to.plusDays(1));
        }
    }

    Stream<LocalDate> off() {
        return holidays.stream().flatMap(Period::days);
    }

    /** The name of the holiday of each day of rest. */
    public Map<LocalDate, String> names() {
        Map<LocalDate, String> names = new TreeMap<>();
        holidays.forEach(holiday -> holiday.days().forEach(day -> names.putIfAbsent(day, holiday.name())));
        return names;
    }
}
