package org.starbranch.proposal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.proposal.Proposals;
import org.starbranch.proposal.web.ResultsView.ResultView;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Visibility;
import org.starbranch.shared.web.Answers;

/**
 * The results of a cycle. Before release most callers get an empty list; after it everybody gets the final stars, and all
 * four with their reasons only who may know the scores.
 */
@RestController
class ResultsController {

    private final Cycles cycles;
    private final Proposals proposals;
    private final RatingStars stars;
    private final Visibility visibility;

    ResultsController(Cycles cycles, Proposals proposals, RatingStars stars, Visibility visibility) {
        this.cycles = cycles;
        this.proposals = proposals;
        this.stars = stars;
        this.visibility = visibility;
    }

    @GetMapping("/api/cycles/{code}/results")
    ResponseEntity<Object> results(@PathVariable String code, Actor actor) {
        if (cycles.find(code).isEmpty()) {
            return Answers.notFound("没有这个年度评选");
        }
        List<ResultView> results = visibility.seesStars(actor, code) ? visible(code, actor) : List.of();
        return ResponseEntity.ok(new ResultsView(code, proposals.isReleased(code), results));
    }

    private List<ResultView> visible(String cycle, Actor actor) {
        Map<String, Map<StarKind, StarRecord>> known = stars.ofCycle(cycle);
        Predicate<RatingId> seesScores = visibility.scoresSeenBy(actor, cycle);
        return cycles.rated(cycle).stream()
                .map(entry -> view(
                        entry,
                        known.getOrDefault(entry.branch(), Map.of()),
                        seesScores.test(new RatingId(cycle, entry.branch()))))
                .toList();
    }

    private static ResultView view(RosterEntry entry, Map<StarKind, StarRecord> kinds, boolean all) {
        return new ResultView(
                entry.branch(),
                entry.name(),
                all ? star(kinds, StarKind.SCORE) : null,
                all ? star(kinds, StarKind.QUOTA) : null,
                all ? star(kinds, StarKind.SUPERIOR) : null,
                star(kinds, StarKind.FINAL),
                all ? reason(kinds) : null);
    }

    private static @Nullable Object star(Map<StarKind, StarRecord> kinds, StarKind kind) {
        return Optional.ofNullable(kinds.get(kind))
                .map(star -> StarJson.of(star.star()))
                .orElse(null);
    }

    /** Why the latest of the stars is what it is. */
    private static @Nullable String reason(Map<StarKind, StarRecord> kinds) {
        return kinds.values().stream()
                .reduce((earlier, later) -> later)
                .map(StarRecord::reason)
                .orElse(null);
    }
}
