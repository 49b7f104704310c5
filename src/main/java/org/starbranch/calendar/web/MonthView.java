package org.starbranch.calendar.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.starbranch.calendar.WorkingCalendar;

/** One month as weeks that begin on Monday, filled up with empty days at both ends. */
record MonthView(int month, List<List<DayView>> weeks) {

    private static final int WEEK = 7;

    /** The twelve months of a year. */
    static List<MonthView> of(int year, WorkingCalendar calendar, Map<LocalDate, String> holidays) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> of(YearMonth.of(year, month), calendar, holidays))
                .toList();
    }

    private static MonthView of(YearMonth month, WorkingCalendar calendar, Map<LocalDate, String> holidays) {
        LocalDate first = month.atDay(1);
        int before = first.getDayOfWeek().getValue() - 1;
        int weeks = (before + month.lengthOfMonth() + WEEK - 1) / WEEK;
        List<DayView> days = IntStream.range(0, weeks * WEEK)
                .mapToObj(place -> first.plusDays(place - before))
                .map(day -> YearMonth.from(day).equals(month) ? DayView.of(day, calendar, holidays) : DayView.EMPTY)
                .toList();
        return new MonthView(
                month.getMonthValue(),
                Stream.iterate(0, week -> week + WEEK)
                        .limit(weeks)
                        .map(week -> days.subList(week, week + WEEK))
                        .toList());
    }
}
