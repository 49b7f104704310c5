package org.starbranch.scheme.compiler;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.model.Scheme;

/** A period begins with a month, and what is looked at on a cut-off day is looked at on the period's last. */
final class PeriodCheck implements Check {

    /** Any common year: a period that ends with February has the same last day in most years. */
    private static final int SOME_YEAR = 2025;

    @Override
    public void check(Scheme scheme, Report report) {
        if (scheme.period().starts().getDayOfMonth() != 1) {
            report.warning(scheme.period(), "starts", "周期一般从某月1日开始");
        }
        MonthDay end = MonthDay.from(scheme.period().lastDay(SOME_YEAR));
        scheme.points()
                .forEach(point -> point.countedRule()
                        .ifPresent(rule -> cutOff(rule, rule.cutOff(), point.code(), end, report)));
        scheme.vetoGrounds().forEach(ground -> cutOff(ground, ground.cutOff(), ground.name(), end, report));
    }

    private static void cutOff(Object piece, @Nullable MonthDay day, String name, MonthDay end, Report report) {
        if (day != null && !day.equals(end)) {
            report.warning(
                    piece,
                    "cutOff",
                    "%s：截止日不是周期的最后一天（%d月%d日）".formatted(name, end.getMonthValue(), end.getDayOfMonth()));
        }
    }
}
