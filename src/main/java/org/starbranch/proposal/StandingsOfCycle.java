package org.starbranch.proposal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.rating.Ratings;
import org.starbranch.rating.Vetoes;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Candidate;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Score;

/**
 * Draws the standings of a cycle from the finished ratings: totals, tie keys (reading Z9) and vetoes in force, as they are
 * at this moment.
 */
@Component
class StandingsOfCycle {

    private static final String COMMON = "common";
    private static final String DAILY = "daily";

    private final Cycles cycles;
    private final Ratings ratings;
    private final Vetoes vetoes;
    private final TieVotes votes;

    StandingsOfCycle(Cycles cycles, Ratings ratings, Vetoes vetoes, TieVotes votes) {
        this.cycles = cycles;
        this.ratings = ratings;
        this.vetoes = vetoes;
        this.votes = votes;
    }

    /** @throws IllegalStateException if the rating of a branch is not finished */
    Standings of(String cycle) {
        Scheme scheme = cycles.scheme(cycle);
        List<Candidate> candidates = candidates(cycle, scheme);
        return new Standings(scheme, cycles.cycle(cycle).rosterSize(), candidates, votes.ordersOf(cycle));
    }

    private List<Candidate> candidates(String cycle, Scheme scheme) {
        Map<String, Score> scores = ratings.totalsOfCycle(cycle);
        Map<String, Score> lastYear = ratings.totalsOfCycle(lastYear(cycles.cycle(cycle)));
        Set<String> vetoed = vetoes.inForce(cycle);
        return cycles.rated(cycle).stream()
                .map(RosterEntry::branch)
                .map(branch -> candidate(
                        scheme, branch, complete(branch, scores), last(branch, lastYear), vetoed.contains(branch)))
                .toList();
    }

    private static String lastYear(Cycle cycle) {
        return (cycle.year() - 1) + "-" + cycle.schemeCode();
    }

    private static Candidate candidate(
            Scheme scheme, String branch, Score.Complete score, Optional<Fraction> last, boolean vetoed) {
        Map<String, BigDecimal> keys = new LinkedHashMap<>();
        keys.put("sanctionFree", vetoed ? BigDecimal.ZERO : BigDecimal.ONE);
        keys.put(COMMON, part(score, COMMON));
        keys.put(DAILY, part(score, DAILY));
        keys.put("improvement", last.map(total -> improvement(score, total)).orElse(BigDecimal.ZERO));
        keys.keySet()
                .removeIf(key -> scheme.tieKeys().stream()
                        .noneMatch(known -> known.code().equals(key)));
        return new Candidate(branch, score.total(), keys, vetoed);
    }

    private static BigDecimal part(Score score, String code) {
        return score.of(code).flatMap(sum -> sum.value()).map(Standings::key).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal improvement(Score.Complete score, Fraction last) {
        return Standings.key(score.total().plus(last.times(Fraction.of(-1))));
    }

    private static Optional<Fraction> last(String branch, Map<String, Score> lastYear) {
        return lastYear.get(branch) instanceof Score.Complete complete
                ? Optional.of(complete.total())
                : Optional.empty();
    }

    private static Score.Complete complete(String branch, Map<String, Score> scores) {
        if (scores.get(branch) instanceof Score.Complete complete) {
            return complete;
        }
        throw new IllegalStateException("the rating of " + branch + " is not finished");
    }
}
