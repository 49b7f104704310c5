package org.starbranch.calendar;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.starbranch.calendar.HolidayYear.Period;
import org.starbranch.shared.Fault;

/** Whether an arrangement of a year can be true. */
final class HolidayCheck {

    /** 全国年节及纪念日放假办法, article 2: what every arrangement names, alone or together with another. */
    private static final List<String> DECREED = List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");

    /** A holiday of New Year may begin in the last days of December. */
    private static final int EARLIEST_OF_THE_YEAR_BEFORE = 25;

    private final HolidayYear year;
    private final List<Fault> faults = new ArrayList<>();

    private HolidayCheck(HolidayYear year) {
        this.year = year;
    }

    static List<Fault> faults(HolidayYear year, int thisYear) {
        HolidayCheck check = new HolidayCheck(year);
        check.require(Math.abs(year.year() - thisYear) <= 10, "年份 %d 与今年相差太远".formatted(year.year()));
        check.require(!year.source().isBlank(), "请写明依据的通知（source）");
        check.named();
        check.holidays();
        check.worked();
        return check.faults;
    }

    private void named() {
        String names = year.holidays().stream().map(Period::name).collect(joining("、"));
        String missing = DECREED.stream().filter(name -> !names.contains(name)).collect(joining("、"));
        require(missing.isEmpty(), "缺少法定节日：" + missing);
    }

    private void holidays() {
        Set<LocalDate> seen = new HashSet<>();
        for (Period holiday : year.holidays()) {
            require(!holiday.name().isBlank(), "%s 起的假期没有名称".formatted(holiday.from()));
            require(
                    !holiday.to().isBefore(holiday.from()),
                    "%s 的结束日 %s 早于开始日 %s".formatted(holiday.name(), holiday.to(), holiday.from()));
            require(
                    isOfTheYear(holiday.from()) && isOfTheYear(holiday.to()),
                    "%s（%s 至 %s）不在 %d 年".formatted(holiday.name(), holiday.from(), holiday.to(), year.year()));
            if (isOfTheYear(holiday.from()) && isOfTheYear(holiday.to())) {
                require(holiday.days().filter(day -> !seen.add(day)).count() == 0, holiday.name() + " 与另一个假期重叠");
            }
        }
    }

    private void worked() {
        Set<LocalDate> off = new HashSet<>();
        year.holidays().stream()
                .filter(holiday -> isOfTheYear(holiday.from()) && isOfTheYear(holiday.to()))
                .forEach(holiday -> holiday.days().forEach(off::add));
        Set<LocalDate> seen = new HashSet<>();
        for (LocalDate day : year.worked()) {
            require(isOfTheYear(day), "调休上班日 %s 不在 %d 年".formatted(day, year.year()));
            require(Holidays.isWeekend(day), "调休上班日 %s 不是周末".formatted(day));
            require(!off.contains(day), "%s 既放假又上班".formatted(day));
            require(seen.add(day), "调休上班日 %s 写了两次".formatted(day));
        }
    }

    private boolean isOfTheYear(LocalDate day) {
        LocalDate earliest = LocalDate.of(year.year() - 1, 12, EARLIEST_OF_THE_YEAR_BEFORE);
        return !day.isBefore(earliest) && day.getYear() <= year.year();
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            faults.add(Fault.of(message));
        }
    }
}
