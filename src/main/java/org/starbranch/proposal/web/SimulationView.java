package org.starbranch.proposal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.starbranch.scoring.Allocation.Cause;
import org.starbranch.scoring.Allocation.Limit;
import org.starbranch.scoring.Allocation.Result;
import org.starbranch.scoring.Allocation.Tie;
import org.starbranch.scoring.simulation.Forced;
import org.starbranch.scoring.simulation.Move;
import org.starbranch.scoring.simulation.Simulation.Done;
import org.starbranch.scoring.simulation.Simulation.Level;

/**
 * What the caps would make of these totals.
 *
 * @param spread how many branches have each star, and which, the highest first, not rated last
 * @param vetoes who moves because of the vetoes; empty without one
 * @param moves who moves because of the changes; absent where none were sent
 * @param other what the other settings would make of it; absent where none were sent
 * @param differences who has another star under the other settings; absent where none were sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SimulationView(
        List<LevelView> spread,
        List<Limit> caps,
        List<ResultView> results,
        List<Tie> ties,
        List<String> warnings,
        List<MoveView> vetoes,
        @Nullable List<MoveView> moves,
        @Nullable SimulationView other,
        @Nullable List<MoveView> differences) {

    /**
     * The answer.
     *
     * @param reminders what holds nobody back and has to be known
     * @param worked by code, how each total came about
     */
    static SimulationView of(Done done, List<String> reminders, Map<String, String> worked) {
        Map<String, List<Forced>> forced = done.forced();
        return new SimulationView(
                done.levels().stream().map(LevelView::of).toList(),
                done.allocated().caps(),
                done.allocated().results().stream()
                        .map(result -> ResultView.of(
                                result,
                                worked.getOrDefault(result.code(), ""),
                                forced.getOrDefault(result.code(), List.of())))
                        .toList(),
                done.allocated().ties(),
                Stream.concat(done.allocated().warnings().stream(), reminders.stream())
                        .toList(),
                done.vetoes().stream().map(MoveView::of).toList(),
                null,
                null,
                null);
    }

    SimulationView movedBy(List<Move> chain) {
        List<MoveView> views = chain.stream().map(MoveView::of).toList();
        return new SimulationView(spread, caps, results, ties, warnings, vetoes, views, other, differences);
    }

    SimulationView beside(SimulationView another, List<Move> differing) {
        List<MoveView> views = differing.stream().map(MoveView::of).toList();
        return new SimulationView(spread, caps, results, ties, warnings, vetoes, moves, another, views);
    }

    /** A star is an integer or {@code "NOT_RATED"}. */
    record LevelView(Object star, String title, int branches, List<String> holders) {

        static LevelView of(Level level) {
            return new LevelView(
                    StarJson.of(level.star()),
                    level.star().title(),
                    level.holders().size(),
                    level.holders());
        }
    }

    /** The rank of a vetoed branch is null; the total is for reading, {@code worked} empty where it was given as it is. */
    record ResultView(
            String code,
            String total,
            String worked,
            Object scoreStar,
            Object quotaStar,
            @Nullable Integer rank,
            String reason,
            boolean tied,
            List<ForcedView> forced) {

        static ResultView of(Result result, String worked, List<Forced> forced) {
            return new ResultView(
                    result.code(),
                    result.total().shown(),
                    worked,
                    StarJson.of(result.scoreStar()),
                    StarJson.of(result.quotaStar()),
                    result.rank(),
                    result.reason(),
                    result.tied(),
                    forced.stream().map(ForcedView::of).toList());
        }
    }

    /** A star that the branch did not get: who holds its places, ten named at most, and who waits for a vote. */
    record ForcedView(int star, Cause cause, List<String> holders, int more, List<String> waiting) {

        static ForcedView of(Forced forced) {
            return new ForcedView(forced.star(), forced.cause(), forced.holders(), forced.more(), forced.waiting());
        }
    }

    /** A branch whose star is another one; {@code by} is who took its place or left it one. */
    record MoveView(
            String code,
            Object before,
            Object after,
            @Nullable Integer rankBefore,
            @Nullable Integer rankAfter,
            List<String> by,
            String text) {

        static MoveView of(Move move) {
            return new MoveView(
                    move.code(),
                    StarJson.of(move.before()),
                    StarJson.of(move.after()),
                    move.rankBefore(),
                    move.rankAfter(),
                    move.by(),
                    move.text());
        }
    }
}
