package org.starbranch.scheme.compiler;

import java.math.BigDecimal;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/** Each point can be scored: it has points to give, and its step divides them. */
final class PointCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        for (Point point : scheme.points()) {
            if (point.kind() != Point.Kind.CHECK && point.max().signum() <= 0) {
                report.error(point, "%s：分值必须大于 0".formatted(point.code()));
            } else {
                point.findStep().ifPresent(step -> step(point, step, report));
            }
        }
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
}
