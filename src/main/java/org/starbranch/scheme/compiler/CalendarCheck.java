package org.starbranch.scheme.compiler;

import java.util.Set;
import java.util.TreeSet;
import org.starbranch.scheme.model.Deadline;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.DateClause;
import org.starbranch.shared.DateClause.DaysAfter;
import org.starbranch.shared.DateClause.FixedDate;
import org.starbranch.shared.DateClause.MonthsAfter;
import org.starbranch.shared.DateClause.WorkingDaysAfter;

/** The calendar has each date that the cycle's process asks for, and no other; a distance says from what it counts. */
final class CalendarCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        scheme.calendar().forEach(deadline -> single(deadline, report));
        CycleProcess.named(scheme.process())
                .ifPresentOrElse(
                        process -> ids(process, scheme, report),
                        () -> report.error(
                                scheme, "没有流程“%s”，应当是其中之一：%s".formatted(scheme.process(), CycleProcess.ids())));
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

    private static void single(Deadline deadline, Report report) {
        if (deadline.date() instanceof FixedDate == !deadline.from().isEmpty()) {
            report.error(deadline, "“%s”：固定日期不写起算日（from），期限必须写".formatted(deadline.name()));
        }
        if (length(deadline.date()) < 1) {
            report.error(deadline, "“%s”：期限至少为 1".formatted(deadline.name()));
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
