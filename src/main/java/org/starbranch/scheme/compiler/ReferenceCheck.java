package org.starbranch.scheme.compiler;

import java.util.Set;
import java.util.stream.Stream;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;

/** What a point or a sheet names exists: veto grounds that may be used, groups of users. */
final class ReferenceCheck implements Check {

    private static final Set<String> RATERS = Set.of(
            "secretary", "committee-member", "assessor", "office", "party-committee", "superior", "general-branch");

    @Override
    public void check(Scheme scheme, Report report) {
        scheme.points().forEach(point -> veto(point, scheme, report));
        scheme.sheets().forEach(sheet -> rater(sheet, report));
    }

    private static void veto(Point point, Scheme scheme, Report report) {
        point.vetoGround()
                .filter(ground -> scheme.vetoGrounds().stream()
                        .noneMatch(known -> known.code().equals(ground)))
                .ifPresent(ground -> report.error(point, "%s：没有否决事由“%s”".formatted(point.code(), ground)));
    }

    private static void rater(Sheet sheet, Report report) {
        Stream.of(sheet.group(), sheet.direct())
                .filter(group -> !group.isEmpty() && !RATERS.contains(group))
                .forEach(group -> report.error(sheet, "评分表“%s”：没有用户组“%s”".formatted(sheet.name(), group)));
    }
}
