package org.starbranch.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starbranch.ledger.Entries.annual;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.starbranch.scheme.model.Clause;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scheme.model.Consequence.Kind;

class ConcernTests {

    private static final List<LedgerEntry> GIVEN = List.of(
            annual("B01", 2025, 5),
            annual("B02", 2025, 3),
            annual("B03", 2025, 2),
            annual("B04", 2025, 1),
            annual("B05", 2025, 1),
            annual("B06", 2025, 0));

    private static final Concern CONCERN = new Concern(
            1,
            Map.of(
                    "B01", List.of(annual("B01", 2025, 5)),
                    "B02", List.of(annual("B02", 2025, 3)),
                    "B03", List.of(annual("B03", 2025, 2)),
                    "B04", List.of(annual("B04", 2025, 1), annual("B04", 2024, 1)),
                    "B05", List.of(annual("B05", 2025, 1), annual("B05", 2024, 4)),
                    "B06", List.of(annual("B06", 2025, 0), annual("B06", 2024, 1))),
            Map.of());

    @Test
    void bothEndsOfTheRangeAreMeantAndNotRatedNever() {
        assertThat(concerned(Kind.LINKAGE, 3, 5, 1)).containsExactly("B01", "B02");
        assertThat(concerned(Kind.LINKAGE, 1, 2, 1)).containsExactly("B03", "B04", "B05");
    }

    @Test
    void twoYearsInARowAreAskedForAnAnalysis() {
        assertThat(concerned(Kind.ANALYSIS, 1, 1, 2)).containsExactly("B04");
    }

    @Test
    void branchesOfOneProposalAreNamedTogether() {
        assertThat(together(Kind.LINKAGE, 3, 5)).containsExactly(List.of("B01", "B02"));
    }

    @Test
    void aBranchWithTheLowestStarStandsAlone() {
        assertThat(together(Kind.LINKAGE, 1, 3)).containsExactly(List.of("B04"), List.of("B05"), List.of("B02", "B03"));
    }

    @Test
    void anAnalysisIsAboutOneBranch() {
        assertThat(together(Kind.ANALYSIS, 2, 3)).containsExactly(List.of("B02"), List.of("B03"));
    }

    private static List<String> concerned(Kind kind, int from, int to, int years) {
        return codes(CONCERN.concerned(consequence(kind, from, to, years), GIVEN));
    }

    private static List<List<String>> together(Kind kind, int from, int to) {
        Consequence consequence = consequence(kind, from, to, 1);
        return CONCERN.together(consequence, CONCERN.concerned(consequence, GIVEN)).stream()
                .map(ConcernTests::codes)
                .toList();
    }

    private static List<String> codes(List<LedgerEntry> entries) {
        return entries.stream().map(entry -> entry.rating().branch()).toList();
    }

    private static Consequence consequence(Kind kind, int from, int to, int years) {
        return new Consequence("c", "c", kind, from, to, "", years, "office", "", Clause.NONE, true, "");
    }
}
