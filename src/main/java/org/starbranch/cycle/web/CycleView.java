package org.starbranch.cycle.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.CycleDeadline;
import org.starbranch.cycle.RosterEntry;

/**
 * One cycle as everybody may follow it.
 *
 * @param schemeHash names the frozen version of the scheme
 * @param smallNumbers the chosen way with few branches
 * @param rosterSize N, the denominator of every quota
 */
record CycleView(
        String code,
        String name,
        int year,
        String scheme,
        String schemeHash,
        Cycle.Stage stage,
        String stageTitle,
        String smallNumbers,
        int rosterSize,
        Progress progress,
        List<DeadlineView> deadlines,
        List<BranchView> roster) {

    static CycleView of(Cycle cycle, List<CycleDeadline> deadlines, List<RosterEntry> roster) {
        return new CycleView(
                cycle.code(),
                cycle.name(),
                cycle.year(),
                cycle.schemeCode(),
                cycle.schemeHash(),
                cycle.stage(),
                cycle.stage().title(),
                cycle.smallNumbers(),
                cycle.rosterSize(),
                new Progress(cycle.rosterSize() - cycle.openRatings(), cycle.openRatings()),
                deadlines.stream().map(DeadlineView::of).toList(),
                roster.stream().map(BranchView::of).toList());
    }

    /** How many ratings are finished and how many are not; says nothing of their results. */
    record Progress(int finished, int open) {}

    record DeadlineView(String id, String name, LocalDate due, boolean provisional, String explanation) {

        static DeadlineView of(CycleDeadline deadline) {
            return new DeadlineView(
                    deadline.deadline(),
                    deadline.name(),
                    deadline.due(),
                    deadline.provisional(),
                    deadline.explanation());
        }
    }

    /** @param exemptReason why the branch is not rated; null where it is */
    record BranchView(
            String code,
            String name,
            String unit,
            boolean rated,
            @Nullable String exemptReason) {

        static BranchView of(RosterEntry entry) {
            return new BranchView(
                    entry.branch(), entry.name(), entry.unitName(), entry.isRated(), entry.exemptReason());
        }
    }
}
