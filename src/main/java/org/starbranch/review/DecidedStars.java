package org.starbranch.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;
import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;

/**
 * Hands the stars of a cycle to the register of stars when its result is decided: what the score gives by rule, and the
 * same as the final star by whoever decided. There is no quota and no superior between them in these schemes.
 */
@Service
public class DecidedStars {

    /** The decision of 004, and that of 002. */
    private static final Set<Decision.Kind> DECIDING = Set.of(Decision.Kind.CONFIRMATION, Decision.Kind.RECOGNITION);

    private final Standings standings;
    private final Decisions decisions;
    private final RatingStars stars;
    private final Cycles cycles;

    DecidedStars(Standings standings, Decisions decisions, RatingStars stars, Cycles cycles) {
        this.standings = standings;
        this.decisions = decisions;
        this.stars = stars;
        this.cycles = cycles;
    }

    /**
     * Records the star of each branch that has one; whatever stands already, such as a star that an objection changed, stays.
     *
     * @param paper number of the minutes behind the decision
     */
    @Transactional
    public void record(String cycle, String paper, Actor actor) {
        Map<String, Map<StarKind, StarRecord>> known = stars.ofCycle(cycle);
        Set<String> rated =
                cycles.rated(cycle).stream().map(RosterEntry::branch).collect(Collectors.toSet());
        standings.of(cycle, 0).stream()
                .filter(standing ->
                        rated.contains(standing.subject()) && standing.stars().isPresent())
                .forEach(standing -> record(
                        cycle,
                        standing,
                        known.getOrDefault(standing.subject(), Map.of()).keySet(),
                        paper,
                        actor));
    }

    /** The same for a cycle whose stars nobody has recorded yet, with its last decision as paper. */
    @Transactional
    public void recordLeft(String cycle) {
        decisions.of(cycle).stream()
                .filter(decision -> DECIDING.contains(decision.kind()))
                .findFirst()
                .ifPresentOrElse(
                        decision -> record(cycle, decision.minuteNumber(), new Actor(decision.actor(), Set.of())),
                        () -> record(cycle, "", Actor.SYSTEM));
    }

    /** The stars as they hold now, by branch, without those who have no result. */
    public Map<String, Star> finals(String cycle) {
        Map<String, Star> finals = new LinkedHashMap<>();
        stars.ofCycle(cycle).forEach((branch, kinds) -> {
            StarRecord last = kinds.get(StarKind.FINAL);
            if (last != null) {
                finals.put(branch, last.star());
            }
        });
        return finals;
    }

    private void record(String cycle, Standing standing, Set<StarKind> known, String paper, Actor actor) {
        RatingId branch = new RatingId(cycle, standing.subject());
        Star star = standing.stars().orElseThrow();
        String reason = reason(cycle, standing, star);
        if (!known.contains(StarKind.SCORE)) {
            stars.first(branch, StarKind.SCORE, star, Actor.SYSTEM, reason, "");
        }
        if (!known.contains(StarKind.FINAL)) {
            stars.first(branch, StarKind.FINAL, star, actor, reason, paper);
        }
    }

    /** Such as 得分94.74分，达到90分，为五星. */
    private String reason(String cycle, Standing standing, Star star) {
        return cycles.scheme(cycle).about(Subject.BRANCH).bands().stream()
                .filter(band -> band.star() == star.level())
                .findFirst()
                .map(band -> "得分" + standing.shown() + "分，" + reached(band) + "，为" + star.title())
                .orElseGet(star::title);
    }

    private static String reached(Band band) {
        return band.from().signum() > 0
                ? "达到" + band.from().stripTrailingZeros().toPlainString() + "分"
                : "不足" + band.to().stripTrailingZeros().toPlainString() + "分";
    }
}
