package org.starbranch.scheme.compiler;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.starbranch.shared.DateClause.FixedDate;

/** A day agrees with the words beside it: 12月初 is 5 December, 1月上旬前 10 January (reading Z19), 年末 the last of December. */
final class DayWording {

    private static final Map<String, Integer> DAYS = Map.of("初", 5, "上旬", 10, "中旬", 20, "下旬", 31, "底", 31);
    private static final Map<String, Month> ENDS = Map.of("年中", Month.JUNE, "年末", Month.DECEMBER);

    /** Any common year. */
    private static final int SOME_YEAR = 2025;

    private DayWording() {}

    static void check(Object piece, FixedDate date, String text, Report report) {
        List<Integer> months = Figures.at("#月", text);
        if (!months.isEmpty() && !months.contains(date.month())) {
            report.warning(piece, "fixed", "文字写的是“%s”，这里是 %d 月".formatted(text, date.month()));
        }
        DAYS.forEach((word, day) -> {
            if (Figures.at("#月" + word, text).contains(date.month())) {
                expect(piece, date, date.month(), day, text, report);
            }
        });
        ENDS.forEach((word, month) -> {
            if (text.contains(word)) {
                expect(piece, date, month.getValue(), 31, text, report);
            }
        });
    }

    private static void expect(Object piece, FixedDate date, int month, int day, String text, Report report) {
        int last = Math.min(day, YearMonth.of(SOME_YEAR, month).lengthOfMonth());
        if (date.month() != month || date.day() != last) {
            report.warning(
                    piece, "fixed", "“%s”一般指 %d月%d日，这里是 %d月%d日".formatted(text, month, last, date.month(), date.day()));
        }
    }
}
