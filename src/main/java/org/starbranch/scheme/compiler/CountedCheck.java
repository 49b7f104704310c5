package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Optional;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Period;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/** A count reaches just the point's maximum, knows its levels, and looks back whole years to the end of the period. */
final class CountedCheck implements Check {

    private static final int YEAR = 12;

    /** Any year: the end of a period has no 29 February of its own. */
    private static final int SOME_YEAR = 2025;

    @Override
    public void check(Scheme scheme, Report report) {
        for (Point point : scheme.points()) {
            point.countedRule().ifPresent(rule -> {
                amounts(point, rule, report);
                levels(point, rule, report);
                window(point, rule, scheme.period(), report);
            });
        }
    }

    private static void amounts(Point point, CountedRule rule, Report report) {
        if (BigDecimal.valueOf(rule.maximum()).compareTo(point.max()) != 0) {
            report.error(point, "%s：计数上限 %d 与分值 %s 不符".formatted(point.code(), rule.maximum(), point.max()));
        }
        if (BigDecimal.valueOf(rule.perPerson()).compareTo(point.step()) != 0) {
            String one = rule.of() == CountedRule.Unit.PERSON ? "每人" : "每项";
            report.error(point, "%s：%s %d 分与步长 %s 不符".formatted(point.code(), one, rule.perPerson(), point.step()));
        }
    }

    private static void levels(Point point, CountedRule rule, Report report) {
        boolean known = rule.levels().isEmpty() ? rule.minimumLevel().isEmpty() : rule.knows(rule.minimumLevel());
        if (!known) {
            report.error(point, "%s：级别“%s”不在级别表中".formatted(point.code(), rule.minimumLevel()));
        }
        if (rule.levels().stream().distinct().count() < rule.levels().size()) {
            report.error(rule, "levels", "%s：级别重复".formatted(point.code()));
        }
    }

    private static void window(Point point, CountedRule rule, Period period, Report report) {
        Optional<MonthDay> cutOff = Optional.ofNullable(rule.cutOff());
        if (rule.hasWindow() && rule.windowMonths() < 1) {
            report.error(point, "%s：计数的时间范围至少一个月".formatted(point.code()));
        } else if (rule.windowMonths() % YEAR != 0) {
            report.warning(rule, "windowMonths", "%s：%d 个月不是整年".formatted(point.code(), rule.windowMonths()));
        }
        MonthDay end = MonthDay.from(period.lastDay(SOME_YEAR));
        if (cutOff.filter(day -> !day.equals(end)).isPresent()) {
            report.warning(
                    rule,
                    "cutOff",
                    "%s：截止日不是周期的最后一天（%d月%d日）".formatted(point.code(), end.getMonthValue(), end.getDayOfMonth()));
        }
    }
}
