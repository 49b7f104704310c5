package org.starbranch.scheme.compiler;

import java.util.Set;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scheme.model.Consequence.Kind;
import org.starbranch.scheme.model.Scheme;

/** A consequence goes to an office, follows stars or a title that exist, and does not pass over the lowest star. */
final class ConsequenceCheck implements Check {

    private static final Set<String> OFFICES =
            Set.of("superior", "verifier", "office", "party-committee", "general-branch");
    private static final Set<Kind> FOR_THE_LOWEST = Set.of(Kind.RECTIFICATION, Kind.TALK, Kind.ANALYSIS);

    @Override
    public void check(Scheme scheme, Report report) {
        for (Consequence consequence : scheme.consequences()) {
            form(consequence, report);
            if (!consequence.title().isEmpty()) {
                title(consequence, scheme, report);
            } else {
                stars(consequence, scheme, report);
            }
        }
    }

    private static void form(Consequence consequence, Report report) {
        if (!OFFICES.contains(consequence.office())) {
            report.error(consequence, "“%s”：没有办理单位“%s”".formatted(consequence.name(), consequence.office()));
        }
        if (consequence.years() < 1) {
            report.error(consequence, "“%s”：至少一年".formatted(consequence.name()));
        }
        if (!consequence.active() && consequence.note().isEmpty()) {
            report.error(consequence, "active", "“%s”：停用的要写明原因（note）".formatted(consequence.name()));
        }
    }

    private static void title(Consequence consequence, Scheme scheme, Report report) {
        if (scheme.findTitle(consequence.title()).isEmpty()) {
            report.error(consequence, "title", "“%s”：没有称号“%s”".formatted(consequence.name(), consequence.title()));
        }
    }

    private static void stars(Consequence consequence, Scheme scheme, Report report) {
        boolean known = scheme.findBand(consequence.fromStar()).isPresent()
                && scheme.findBand(consequence.toStar()).isPresent()
                && consequence.fromStar() <= consequence.toStar();
        if (!known) {
            report.error(consequence, "“%s”：没有这样的星级".formatted(consequence.name()));
        } else if (FOR_THE_LOWEST.contains(consequence.kind())
                && scheme.bands().get(scheme.bands().size() - 1).star() < consequence.fromStar()) {
            report.error(consequence, "fromStar", "“%s”：越过了最低的星级".formatted(consequence.name()));
        }
        if (consequence.kind() == Kind.REVOCATION) {
            report.error(consequence, "“%s”：取消的是称号，须写明称号（title）".formatted(consequence.name()));
        }
    }
}
