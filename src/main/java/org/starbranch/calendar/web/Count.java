package org.starbranch.calendar.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.starbranch.calendar.DueDate;
import org.starbranch.calendar.WorkingCalendar;
import org.starbranch.shared.DateClause.WorkingDaysAfter;

/**
 * So many working days from a day, counted for somebody who asks.
 *
 * @param from as typed, or today where nothing was
 * @param days as typed
 * @param answer how the day was counted, or what is wrong with the question; empty where nothing was asked
 */
record Count(String from, String days, String answer) {

    /** Working days that one may ask for: a year's and a half. */
    private static final int MOST = 375;

    static Count of(String from, String days, LocalDate today, WorkingCalendar calendar) {
        if (days.isBlank()) {
            return new Count(from.isBlank() ? today.toString() : from, "", "");
        }
        return new Count(from, days, answer(from.strip(), days.strip(), calendar));
    }

    private static String answer(String from, String days, WorkingCalendar calendar) {
        if (!days.matches("[0-9]{1,3}") || Integer.parseInt(days) > MOST) {
            return "工作日数应为 0 至 " + MOST + " 的整数";
        }
        try {
            LocalDate first = LocalDate.parse(from);
            if (Math.abs(first.getYear() - 2025) > 75) {
                return "起算日应在 1950 年至 2100 年之间";
            }
            DueDate due = calendar.resolve(new WorkingDaysAfter(Integer.parseInt(days)), first.getYear(), first);
            return due.explanation();
        } catch (DateTimeParseException e) {
            return "起算日应写作 2026-11-22";
        }
    }
}
