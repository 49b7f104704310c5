package org.starbranch.scheme.model;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The time that one rating is about: a calendar year in 000, 1 September to 31 August in 001.
 *
 * @param starts first day of the period, in the cycle's year
 * @param combination what becomes of the two halves; {@code NONE} where there are none
 */
public record Period(Unit unit, MonthDay starts, Combination combination, Clause clause) {

    /** What a scheme without a period means: the calendar year, rated once. */
    public static final Period CALENDAR_YEAR = new Period(Unit.YEAR, MonthDay.of(1, 1), Combination.NONE, Clause.NONE);

    /** How long a period is. A school year is a year that starts in autumn. */
    public enum Unit {
        YEAR(12),
        SEMESTER(6),
        SCHOOL_YEAR(12);

        private final int months;

        Unit(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }
    }

    /** The first day, itself included: 2025-09-01 for the school year of the cycle 2025. */
    public LocalDate firstDay(int cycleYear) {
        return starts.atYear(cycleYear);
    }

    /** The last day, itself included: 2026-08-31 for the school year of the cycle 2025. */
    public LocalDate lastDay(int cycleYear) {
        return firstDay(cycleYear).plusMonths(unit.months()).minusDays(1);
    }

    /** Whether it is looked at twice. */
    public boolean hasHalves() {
        return combination != Combination.NONE;
    }
}
