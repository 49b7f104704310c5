package org.starbranch.scheme.compiler;

import java.util.Set;
import java.util.stream.Stream;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scheme.model.SmallNumbers;

/** What is named elsewhere exists: veto grounds, groups of users, stars, the standing option for small numbers. */
final class ReferenceCheck implements Check {

    private static final Set<String> OFFICES =
            Set.of("superior", "verifier", "office", "party-committee", "general-branch");
    private static final Set<String> RATERS = Set.of(
            "secretary", "committee-member", "assessor", "office", "party-committee", "superior", "general-branch");

    @Override
    public void check(Scheme scheme, Report report) {
        scheme.points().forEach(point -> veto(point, scheme, report));
        scheme.sheets().forEach(sheet -> rater(sheet, report));
        scheme.consequences().forEach(consequence -> consequence(consequence, scheme, report));
        standard(scheme.smallNumbers(), report);
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

    private static void consequence(Consequence consequence, Scheme scheme, Report report) {
        if (!OFFICES.contains(consequence.office())) {
            report.error(consequence, "“%s”：没有办理单位“%s”".formatted(consequence.name(), consequence.office()));
        }
        if (consequence.title().isEmpty()) {
            stars(consequence, scheme, report);
        } else if (scheme.findTitle(consequence.title()).isEmpty()) {
            report.error(consequence, "“%s”：没有称号“%s”".formatted(consequence.name(), consequence.title()));
        }
        if (consequence.years() < 1) {
            report.error(consequence, "“%s”：至少一年".formatted(consequence.name()));
        }
    }

    private static void stars(Consequence consequence, Scheme scheme, Report report) {
        boolean known = scheme.findBand(consequence.fromStar()).isPresent()
                && scheme.findBand(consequence.toStar()).isPresent()
                && consequence.fromStar() <= consequence.toStar();
        if (!known) {
            report.error(consequence, "“%s”：没有这样的星级".formatted(consequence.name()));
        }
    }

    private static void standard(SmallNumbers small, Report report) {
        if (small == SmallNumbers.NONE) {
            return;
        }
        if (small.options().stream().noneMatch(option -> option.code().equals(small.standard()))) {
            report.error(small, "小数额办法“%s”不在可选项中".formatted(small.standard()));
        }
    }
}
