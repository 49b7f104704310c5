package org.starbranch.proposal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.scoring.Allocation.Allocated;
import org.starbranch.scoring.Allocation.Limit;
import org.starbranch.scoring.Allocation.Result;
import org.starbranch.scoring.Allocation.Tie;

/** What the caps would make of these totals. */
record SimulationView(List<Limit> caps, List<ResultView> results, List<Tie> ties, List<String> warnings) {

    static SimulationView of(Allocated allocated) {
        return new SimulationView(
                allocated.caps(),
                allocated.results().stream().map(ResultView::of).toList(),
                allocated.ties(),
                allocated.warnings());
    }

    /** A star is an integer or {@code "NOT_RATED"}; the rank of a vetoed branch is null. */
    record ResultView(
            String code,
            Object scoreStar,
            Object quotaStar,
            @Nullable Integer rank,
            String reason,
            boolean tied) {

        static ResultView of(Result result) {
            return new ResultView(
                    result.code(),
                    StarJson.of(result.scoreStar()),
                    StarJson.of(result.quotaStar()),
                    result.rank(),
                    result.reason(),
                    result.tied());
        }
    }
}
