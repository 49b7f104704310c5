package org.starbranch.scheme.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How honours become points: "近三年内，获评市级(含)以上…每人加1分，最多加5分" (scheme of 2023, line 107), "每项一分" (001, reading B8).
 *
 * @param of what is counted once: a person or an award
 * @param windowMonths length of the window in months, such as 36; 0 where the source has none
 * @param cutOff last day of the window in the cycle's year, the day counts; null where there is no window
 * @param levels every level of honour that can be entered, lowest first; empty where the source has none
 * @param minimumLevel the lowest that counts, itself included; empty where there are no levels
 * @param perPerson points for each person or award, whole
 * @param maximum the most that the count can give, whole
 */
public record CountedRule(
        Unit of,
        int windowMonths,
        @Nullable MonthDay cutOff,
        List<String> levels,
        String minimumLevel,
        int perPerson,
        int maximum) {

    /** What is counted once. */
    public enum Unit {
        PERSON,
        AWARD
    }

    public boolean hasWindow() {
        return cutOff != null;
    }

    /** Last day that counts: for the cycle 2025 it is 2025-12-31; without a window every day counts. */
    public LocalDate lastDay(int cycleYear) {
        return cutOff == null ? LocalDate.MAX : cutOff.atYear(cycleYear);
    }

    /** First day that counts: for the cycle 2025 and 36 months it is 2023-01-01; 2022-12-31 is too early. */
    public LocalDate firstDay(int cycleYear) {
        return cutOff == null ? LocalDate.MIN : lastDay(cycleYear).plusDays(1).minusMonths(windowMonths);
    }

    public boolean knows(String level) {
        return levels.contains(level);
    }

    /** Whether an honour of this level counts; where the source has no levels, any does. */
    public boolean reaches(String level) {
        return levels.isEmpty() || knows(level) && levels.indexOf(level) >= levels.indexOf(minimumLevel);
    }
}
