package org.starbranch.scheme.compiler;

import java.util.List;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RubricNode;
import org.starbranch.scheme.model.Scheme;

/** A checklist prints no points and makes no star; a scheme of points has no point that is only ticked (003, reading X4). */
final class ChecklistCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        boolean checklist = scheme.kind() == Scheme.Kind.CHECKLIST;
        for (Point point : scheme.points()) {
            if (checklist != (point.kind() == Point.Kind.CHECK)) {
                report.error(point, "kind", "%s：清单式方案只用 check，计分的方案不用 check".formatted(point.code()));
            }
        }
        if (checklist) {
            noPoints(scheme, report);
        } else if (scheme.total().signum() == 0) {
            report.error(scheme, "total", "计分的方案必须写满分（total）");
        }
    }

    private static void noPoints(Scheme scheme, Report report) {
        printed(scheme.parts(), report);
        if (scheme.total().signum() != 0 || scheme.cappedAt().signum() != 0) {
            report.error(scheme, "total", "清单式方案不计分，不能写满分");
        }
        if (!scheme.caps().isEmpty() || !scheme.levels().isEmpty()) {
            report.error(scheme, scheme.caps().isEmpty() ? "levels" : "caps", "清单式方案不评星，不能有名额或等级");
        }
    }

    private static void printed(List<? extends RubricNode> nodes, Report report) {
        for (RubricNode node : nodes) {
            if (node.max().signum() != 0) {
                report.error(node, "max", "清单式方案不计分，“%s”不能写分值".formatted(node.name()));
            }
            printed(node.children(), report);
        }
    }
}
