package org.starbranch.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.starbranch.shared.DateClause;
import org.starbranch.shared.DateClause.DaysAfter;
import org.starbranch.shared.DateClause.FixedDate;
import org.starbranch.shared.DateClause.MonthsAfter;
import org.starbranch.shared.DateClause.WorkingDaysAfter;

/** The working calendar of the college. */
@Component
public class WorkingCalendar {

    private final Supplier<Holidays> holidays;

    @Autowired
    WorkingCalendar(KnownYears years) {
        this.holidays = years::holidays;
    }

    /** A calendar over given holidays, for tests. */
    public WorkingCalendar(Holidays holidays) {
        this.holidays = () -> holidays;
    }

    /** Whether the decreed holidays of the year are known. */
    public boolean knows(int year) {
        return holidays.get().knows(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        return holidays.get().isWorkingDay(day);
    }

    /** The {@code days}-th working day after {@code from}, which is not counted itself. */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        return holidays.get().plusWorkingDays(from, days);
    }

    /**
     * Turns a clause into a day. A day that the scheme fixes stays even on a holiday and the explanation warns (reading
     * Z19); only working days move over holidays.
     *
     * @param cycleYear the cycle's year; only a fixed day asks for it
     * @param from day of the event; a fixed day does not ask for it
     */
    public DueDate resolve(DateClause clause, int cycleYear, LocalDate from) {
        if (clause instanceof FixedDate fixed) {
            LocalDate date = fixed.in(cycleYear);
            return due("方案规定的日期 " + date, date, date);
        }
        if (clause instanceof WorkingDaysAfter after) {
            LocalDate date = plusWorkingDays(from, after.days());
            return due(counted(from, after.days() + " 个工作日", date), from, date);
        }
        if (clause instanceof DaysAfter after) {
            LocalDate date = from.plusDays(after.days());
            return due(counted(from, after.days() + " 天", date), date, date);
        }
        LocalDate date = from.plusMonths(((MonthsAfter) clause).months());
        return due(counted(from, ((MonthsAfter) clause).months() + " 个月", date), date, date);
    }

    private static String counted(LocalDate from, String length, LocalDate date) {
        return "%s 之后 %s（当日不计）：%s".formatted(from, length, date);
    }

    private DueDate due(String counted, LocalDate first, LocalDate date) {
        List<Integer> unknown = IntStream.rangeClosed(first.getYear(), date.getYear())
                .filter(year -> !holidays.get().knows(year))
                .boxed()
                .toList();
        return new DueDate(date, !unknown.isEmpty(), counted + rest(date) + provisional(unknown));
    }

    private String rest(LocalDate date) {
        return isWorkingDay(date) ? "" : "；当天不是工作日，请提前安排";
    }

    private static String provisional(List<Integer> unknown) {
        if (unknown.isEmpty()) {
            return "";
        }
        String years = unknown.stream().map(String::valueOf).collect(Collectors.joining("、"));
        return "；暂定：%s 年放假安排尚未录入，只按周末计算".formatted(years);
    }
}
