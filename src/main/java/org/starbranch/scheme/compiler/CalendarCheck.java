package org.starbranch.scheme.compiler;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.starbranch.scheme.model.Deadline;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.DateClause;
import org.starbranch.shared.DateClause.DaysAfter;
import org.starbranch.shared.DateClause.FixedDate;
import org.starbranch.shared.DateClause.MonthsAfter;
import org.starbranch.shared.DateClause.WorkingDaysAfter;

/**
 * The calendar has each date that the cycle's process asks for, and no other; a distance says from what it counts; the days
 * lie in the order of the steps, none before the period.
 */
final class CalendarCheck implements Check {

    /** Any common year: days are compared with each other only. */
    private static final int SOME_YEAR = 2025;

    @Override
    public void check(Scheme scheme, Report report) {
        scheme.calendar().forEach(deadline -> single(deadline, scheme, report));
        CycleProcess.named(scheme.process())
                .ifPresentOrElse(
                        process -> {
                            ids(process, scheme, report);
                            order(process, scheme, report);
                        },
                        () -> report.error(
                                scheme,
                                "process",
                                "没有流程“%s”，应当是其中之一：%s".formatted(scheme.process(), CycleProcess.ids())));
    }

    private static void ids(CycleProcess process, Scheme scheme, Report report) {
        Set<String> missing = new TreeSet<>(process.required(scheme));
        for (Deadline deadline : scheme.calendar()) {
            if (!missing.remove(deadline.id()) && !process.knows(deadline.id())) {
                report.error(deadline, "不认识的日程“%s”".formatted(deadline.id()));
            }
        }
        missing.forEach(id -> report.error(scheme, "日程缺少“%s”".formatted(id)));
    }

    private static void order(CycleProcess process, Scheme scheme, Report report) {
        List<Deadline> steps = new ArrayList<>();
        process.steps()
                .forEach(id -> scheme.findDeadline(id)
                        .filter(deadline -> deadline.date() instanceof FixedDate)
                        .ifPresent(steps::add));
        for (int i = 1; i < steps.size(); i++) {
            Deadline before = steps.get(i - 1);
            Deadline after = steps.get(i);
            if (day(after).isBefore(day(before))) {
                report.error(after, "“%s”早于前一步“%s”".formatted(after.name(), before.name()));
            }
        }
    }

    private static LocalDate day(Deadline deadline) {
        return ((FixedDate) deadline.date()).in(SOME_YEAR);
    }

    private static void single(Deadline deadline, Scheme scheme, Report report) {
        if (deadline.date() instanceof FixedDate == !deadline.from().isEmpty()) {
            report.error(deadline, "“%s”：固定日期不写起算日（from），期限必须写".formatted(deadline.name()));
        }
        if (length(deadline.date()) < 1) {
            report.error(deadline, "“%s”：期限至少为 1".formatted(deadline.name()));
        }
        if (deadline.date() instanceof FixedDate date) {
            within(deadline, date, scheme, report);
            DayWording.check(deadline, date, deadline.clause().text(), report);
        }
    }

    /** In the period or in the year after it. */
    private static void within(Deadline deadline, FixedDate date, Scheme scheme, Report report) {
        LocalDate day = date.in(SOME_YEAR);
        if (day.isBefore(scheme.period().firstDay(SOME_YEAR))) {
            report.error(deadline, "“%s”早于周期的第一天".formatted(deadline.name()));
        }
        if (day.isAfter(scheme.period().lastDay(SOME_YEAR).plusYears(1))) {
            report.error(deadline, "“%s”晚于周期结束之后一年".formatted(deadline.name()));
        }
    }

    private static int length(DateClause clause) {
        if (clause instanceof WorkingDaysAfter after) {
            return after.days();
        }
        if (clause instanceof DaysAfter after) {
            return after.days();
        }
        return clause instanceof MonthsAfter after ? after.months() : 1;
    }
}
