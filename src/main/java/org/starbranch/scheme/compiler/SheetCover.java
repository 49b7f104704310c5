package org.starbranch.scheme.compiler;

import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;

/** Each point is on sheets that exist and enters the total exactly once; each sheet has a point. */
final class SheetCover implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        scheme.points().forEach(point -> point(point, scheme, report));
        scheme.sheets().forEach(sheet -> sheet(sheet, scheme, report));
    }

    private static void point(Point point, Scheme scheme, Report report) {
        point.sheets().stream()
                .filter(code -> scheme.findSheet(code).isEmpty())
                .forEach(code -> report.error(point, "%s：没有评分表“%s”".formatted(point.code(), code)));
        if (point.kind() == Point.Kind.ROLL_UP) {
            rolledUp(point, report);
        } else {
            weights(point, scheme, report);
        }
        if (point.sheets().stream().distinct().count() < point.sheets().size()) {
            report.error(point, "%s：同一评分表写了两次".formatted(point.code()));
        }
    }

    private static void rolledUp(Point point, Report report) {
        if (!point.sheets().isEmpty()) {
            report.error(point, "%s：由所属支部得分折算，不能再列入评分表".formatted(point.code()));
        }
    }

    private static void weights(Point point, Scheme scheme, Report report) {
        int weight = point.sheets().stream()
                .flatMap(code -> scheme.findSheet(code).stream())
                .mapToInt(Sheet::weight)
                .sum();
        if (weight != 100) {
            report.error(point, "%s：所在评分表的权重合计 %d%%，应当是 100%%".formatted(point.code(), weight));
        }
    }

    private static void sheet(Sheet sheet, Scheme scheme, Report report) {
        if (sheet.weight() > 100) {
            report.error(sheet, "评分表“%s”的权重超过 100%%".formatted(sheet.name()));
        }
        if (scheme.pointsOf(sheet.code()).isEmpty()) {
            report.error(sheet, "评分表“%s”没有采分点".formatted(sheet.name()));
        }
    }
}
