package org.starbranch.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One yearly file: the State Council's arrangement for a year.
 *
 * @param source the notice it was taken from
 * @param worked weekend days worked instead
 */
record HolidayYear(int year, String source, List<Period> holidays, List<LocalDate> worked) {

    /** A holiday with both its ends. */
    record Period(String name, LocalDate from, LocalDate to) {

        Stream<LocalDate> days() {
            return from.datesUntil(to.plusDays(1));
        }
    }

    Stream<LocalDate> off() {
        return holidays.stream().flatMap(Period::days);
    }
}
