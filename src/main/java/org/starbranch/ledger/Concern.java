package org.starbranch.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.starbranch.scheme.model.Consequence;

/**
 * Whom a consequence concerns, and who is named together in one proposal.
 *
 * @param lowestStar of the scheme; a branch with it is never named beside others
 * @param histories the annual stars of each branch up to the year in question, by branch
 * @param titled the branches that have each title, by its code
 */
record Concern(int lowestStar, Map<String, List<LedgerEntry>> histories, Map<String, Set<String>> titled) {

    /**
     * Those who have the title that it follows; else those whose stars are in the range for as many years in a row as the
     * consequence asks, this year the last.
     */
    List<LedgerEntry> concerned(Consequence consequence, List<LedgerEntry> given) {
        if (!consequence.title().isEmpty()) {
            Set<String> branches = titled.getOrDefault(consequence.title(), Set.of());
            return given.stream()
                    .filter(entry -> branches.contains(entry.rating().branch()))
                    .toList();
        }
        return given.stream()
                .filter(entry -> entry.star().isRated()
                        && consequence.concerns(entry.star().level()))
                .filter(entry -> years(consequence, entry) >= consequence.years())
                .toList();
    }

    /**
     * One proposal for all, because it goes to one office that answers it in one go; but an analysis, and whatever is
     * about a branch with the lowest star, for each branch alone: there somebody looks at that one branch.
     */
    List<List<LedgerEntry>> together(Consequence consequence, List<LedgerEntry> concerned) {
        List<List<LedgerEntry>> proposals = new ArrayList<>();
        List<LedgerEntry> joint = new ArrayList<>();
        for (LedgerEntry entry : concerned) {
            if (isAlone(consequence, entry)) {
                proposals.add(List.of(entry));
            } else {
                joint.add(entry);
            }
        }
        if (!joint.isEmpty()) {
            proposals.add(joint);
        }
        return proposals;
    }

    private boolean isAlone(Consequence consequence, LedgerEntry entry) {
        return consequence.kind() == Consequence.Kind.ANALYSIS || entry.star().level() == lowestStar;
    }

    private int years(Consequence consequence, LedgerEntry entry) {
        List<LedgerEntry> history = histories.getOrDefault(entry.rating().branch(), List.of());
        return YearsInARow.count(history, consequence::concerns);
    }
}
