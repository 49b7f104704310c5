package org.starbranch.scheme.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * How honours become points: "近三年内，获评市级(含)以上…每人加1分，最多加5分" (scheme of 2023, line 107).
 *
 * @param windowMonths length of the window in months, 36
 * @param cutOff last day of the window in the cycle's year; the day counts
 * @param levels every level of honour that can be entered, lowest first
 * @param minimumLevel the lowest that counts, itself included
 * @param perPerson points for each person, whole
 * @param maximum the most that the count can give, whole
 */
public record CountedRule(
        int windowMonths, MonthDay cutOff, List<String> levels, String minimumLevel, int perPerson, int maximum) {

    /** Last day that counts: for the cycle 2025 it is 2025-12-31. */
    public LocalDate lastDay(int cycleYear) {
        return cutOff.atYear(cycleYear);
    }

    /** First day that counts: for the cycle 2025 and 36 months it is 2023-01-01; 2022-12-31 is too early. */
    public LocalDate firstDay(int cycleYear) {
        return lastDay(cycleYear).plusDays(1).minusMonths(windowMonths);
    }

    public boolean knows(String level) {
        return levels.contains(level);
    }

    public boolean reaches(String level) {
        return knows(level) && levels.indexOf(level) >= levels.indexOf(minimumLevel);
    }
}
