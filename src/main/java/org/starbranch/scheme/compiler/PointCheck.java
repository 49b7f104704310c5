package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/** Each point can be scored: its step divides its maximum, and a counted one has a rule that reaches just that maximum. */
final class PointCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        scheme.points().forEach(point -> {
            steps(point, report);
            point.countedRule().ifPresent(rule -> counted(point, rule, report));
        });
    }

    private static void steps(Point point, Report report) {
        if (point.kind() != Point.Kind.CHECK && point.max().signum() <= 0) {
            report.error(point, "%s：分值必须大于 0".formatted(point.code()));
        }
        point.findStep().ifPresent(step -> step(point, step, report));
    }

    private static void step(Point point, BigDecimal step, Report report) {
        if (step.signum() <= 0) {
            report.error(point, "%s：步长必须大于 0".formatted(point.code()));
        } else if (point.max().remainder(step).signum() != 0) {
            report.error(
                    point,
                    "%s：步长 %s 除不尽分值 %s"
                            .formatted(
                                    point.code(),
                                    step.toPlainString(),
                                    point.max().toPlainString()));
        }
    }

    private static void counted(Point point, CountedRule rule, Report report) {
        if (BigDecimal.valueOf(rule.maximum()).compareTo(point.max()) != 0) {
            report.error(point, "%s：计数上限 %d 与分值 %s 不符".formatted(point.code(), rule.maximum(), point.max()));
        }
        if (BigDecimal.valueOf(rule.perPerson()).compareTo(point.step()) != 0) {
            report.error(point, "%s：每人 %d 分与步长 %s 不符".formatted(point.code(), rule.perPerson(), point.step()));
        }
        if (!rule.levels().isEmpty() && !rule.knows(rule.minimumLevel())) {
            report.error(point, "%s：级别“%s”不在级别表中".formatted(point.code(), rule.minimumLevel()));
        }
        if (rule.hasWindow() && rule.windowMonths() < 1) {
            report.error(point, "%s：计数的时间范围至少一个月".formatted(point.code()));
        }
    }
}
