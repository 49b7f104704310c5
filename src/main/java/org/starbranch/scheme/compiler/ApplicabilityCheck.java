package org.starbranch.scheme.compiler;

import java.util.Set;
import org.starbranch.scheme.model.NotApplicable;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;

/**
 * Whom a row concerns is clear: a row whose 适用对象 is blank may have slipped from another place of a scrambled table (reading
 * Z1), a type of branch is one that the organisation knows, a point that is not used says why.
 */
final class ApplicabilityCheck implements Check {

    private static final Set<String> TYPES = Set.of("teachers", "students", "offices", "retired");

    @Override
    public void check(Scheme scheme, Report report) {
        scheme.items().stream()
                .filter(item -> item.appliesTo().isEmpty())
                .forEach(item -> report.warning(item, "“%s”没有写明适用对象，可能放错了位置".formatted(item.name())));
        scheme.points().forEach(point -> {
            types(point, report);
            unused(point, report);
            if (point.mayNotApply() && scheme.notApplicable() == NotApplicable.NEVER) {
                report.error(point, "mayNotApply", "%s：本方案不允许“不适用”（notApplicable: never）".formatted(point.code()));
            }
        });
    }

    private static void types(Point point, Report report) {
        point.onlyFor().stream()
                .filter(type -> !TYPES.contains(type))
                .forEach(type -> report.error(point, "onlyFor", "%s：没有支部类型“%s”".formatted(point.code(), type)));
        if (point.onlyFor().stream().distinct().count() < point.onlyFor().size()) {
            report.error(point, "onlyFor", "%s：同一支部类型写了两次".formatted(point.code()));
        }
    }

    private static void unused(Point point, Report report) {
        if (!point.active() && point.note().isEmpty()) {
            report.error(point, "active", "%s：停用的采分点要写明原因（note）".formatted(point.code()));
        }
    }
}
