package org.starbranch.review;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.starbranch.organisation.Organisation;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;

/** Which sheets a round asks for: one about each subject, or one of each member of a panel. */
@Component
class AskedSheets {

    private final ReviewRows rows;
    private final Subjects subjects;
    private final Organisation organisation;

    AskedSheets(ReviewRows rows, Subjects subjects, Organisation organisation) {
        this.rows = rows;
        this.subjects = subjects;
        this.organisation = organisation;
    }

    /** @param people the login names of a group */
    List<SheetId> sheets(String cycle, RoundPlan plan, Function<String, List<String>> people) {
        return plan.sheets().stream()
                .flatMap(sheet -> {
                    Scheme scheme = subjects.schemeOf(cycle, sheet);
                    Sheet found = scheme.sheet(sheet);
                    List<String> panel = found.raters() == RaterRule.PANEL ? panel(cycle, found, people) : List.of();
                    return subjects.of(cycle, scheme.subject()).stream()
                            .flatMap(subject -> raters(found, subject, panel).stream()
                                    .map(rater -> new SheetId(cycle, subject, sheet, plan.half(), rater)));
                })
                .toList();
    }

    private List<String> raters(Sheet sheet, String subject, List<String> panel) {
        return sheet.raters() == RaterRule.PANEL
                ? panel.stream()
                        .filter(rater -> organisation.conflict(rater, subject).isEmpty())
                        .toList()
                : List.of(SheetId.ANYBODY);
    }

    /** Those whom the office invited; without an invitation everybody of the group. */
    private List<String> panel(String cycle, Sheet sheet, Function<String, List<String>> people) {
        Set<String> invited = rows.panel(cycle, sheet.code());
        return invited.isEmpty() ? people.apply(sheet.group()) : List.copyOf(invited);
    }
}
