package org.starbranch.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.starbranch.calendar.WorkingCalendar;

/**
 * One day of a month's sheet.
 *
 * @param number day of the month, 0 for the empty places before the first and after the last
 * @param mark 休 for a day of a holiday, 班 for a weekend day that is worked, else empty
 * @param title the holiday's name, or why one works; empty for any other day
 * @param works whether it is worked
 */
record DayView(int number, String mark, String title, boolean works) {

    static final DayView EMPTY = new DayView(0, "", "", true);

    static DayView of(LocalDate day, WorkingCalendar calendar, Map<LocalDate, String> holidays) {
        boolean works = calendar.isWorkingDay(day);
        String holiday = holidays.getOrDefault(day, "");
        if (!holiday.isEmpty()) {
            return new DayView(day.getDayOfMonth(), "休", holiday + "放假", works);
        }
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return works && weekend
                ? new DayView(day.getDayOfMonth(), "班", "调休上班", true)
                : new DayView(day.getDayOfMonth(), "", "", works);
    }
}
