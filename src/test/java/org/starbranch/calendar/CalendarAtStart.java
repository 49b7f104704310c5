package org.starbranch.calendar;

import org.springframework.stereotype.Component;

/** Lets a test's calendar read its yearly files anew, as every node does once a minute. */
@Component
public class CalendarAtStart {

    private final KnownYears years;

    CalendarAtStart(KnownYears years) {
        this.years = years;
    }

    /** Reads what is in the table now. */
    public void restore() {
        years.readAgain();
    }

    /** A yearly file for 2027 that nobody decreed. */
    public static String invented() {
        return HolidayReadingTests.GOOD;
    }
}
