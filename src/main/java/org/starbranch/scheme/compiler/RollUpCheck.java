package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RollUp;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;

/** What rolls up is a subject below, rated by the same scheme, and full children give the full score: 80 % × 100 = 80 (004). */
final class RollUpCheck implements Check {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(Scheme scheme, Report report) {
        for (Scheme about : scheme.all()) {
            for (Point point : about.points()) {
                point.rollUp().ifPresent(rule -> rollUp(point, rule, about, scheme, report));
            }
        }
    }

    private static void rollUp(Point point, RollUp rule, Scheme about, Scheme whole, Report report) {
        if (about.subject() != Subject.GENERAL_BRANCH || rule.of() != Subject.BRANCH) {
            report.error(rule, "of", "%s：只能由党总支汇总所属党支部".formatted(point.code()));
        } else if (whole.findAbout(rule.of()).isEmpty()) {
            report.error(
                    rule,
                    "of",
                    "%s：方案没有评%s，无从汇总".formatted(point.code(), rule.of().title()));
        } else {
            full(point, rule, whole.about(rule.of()), report);
        }
    }

    private static void full(Point point, RollUp rule, Scheme children, Report report) {
        BigDecimal full = share(rule, children.cappedAt());
        if (full.compareTo(point.max()) != 0) {
            report.error(
                    rule,
                    "percent",
                    "%s：%d%% × %s = %s，与分值 %s 不符"
                            .formatted(
                                    point.code(),
                                    rule.percent(),
                                    children.cappedAt().toPlainString(),
                                    full.toPlainString(),
                                    point.max().toPlainString()));
        }
        BigDecimal most = share(rule, children.rawMaximum());
        if (rule.value() == RollUp.Value.RAW && most.compareTo(point.max()) > 0) {
            report.warning(
                    rule,
                    "value",
                    "%s：按原始分汇总最高 %s 分，超过分值 %s"
                            .formatted(
                                    point.code(),
                                    most.toPlainString(),
                                    point.max().toPlainString()));
        }
    }

    private static BigDecimal share(RollUp rule, BigDecimal points) {
        return points.multiply(BigDecimal.valueOf(rule.percent()))
                .divide(HUNDRED)
                .stripTrailingZeros();
    }
}
