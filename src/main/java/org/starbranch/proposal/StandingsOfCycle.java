package org.starbranch.proposal;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.rating.Ratings;
import org.starbranch.rating.Totals;
import org.starbranch.rating.Vetoes;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.TieKey;
import org.starbranch.scoring.Candidate;
import org.starbranch.scoring.Fraction;

/**
 * Draws the standings of a cycle from the finished ratings: totals, tie keys (reading Z9) and vetoes in force, as they are
 * at this moment.
 */
@Component
class StandingsOfCycle {

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
        List<Candidate> candidates = soFar(cycle);
        List<RosterEntry> roster = cycles.rated(cycle);
        if (candidates.size() < roster.size()) {
            throw new IllegalStateException(
                    "only " + candidates.size() + " of " + roster.size() + " ratings of " + cycle + " are finished");
        }
        return new Standings(scheme, cycles.cycle(cycle).rosterSize(), candidates, votes.ordersOf(cycle));
    }

    /** The branches whose rating is finished, by code. */
    List<Candidate> soFar(String cycle) {
        Scheme scheme = cycles.scheme(cycle);
        Map<String, Totals> totals = ratings.totalsOfCycle(cycle);
        Map<String, Totals> lastYear = lastYear(cycles.cycle(cycle));
        Set<String> vetoed = vetoes.inForce(cycle);
        Set<String> sanctioned = vetoes.everInForce(cycle);
        Set<String> known = scheme.tieKeys().stream().map(TieKey::code).collect(toSet());
        return cycles.rated(cycle).stream()
                .map(RosterEntry::branch)
                .flatMap(branch -> candidate(
                        branch,
                        Optional.ofNullable(totals.get(branch)),
                        Optional.ofNullable(lastYear.get(branch)).flatMap(Totals::total),
                        sanctioned.contains(branch),
                        vetoed.contains(branch))
                        .stream())
                .map(candidate -> candidate.with(only(known, candidate.keys())))
                .toList();
    }

    private Map<String, Totals> lastYear(Cycle cycle) {
        return cycles.find((cycle.year() - 1) + "-" + cycle.schemeCode())
                .map(last -> ratings.totalsOfCycle(last.code()))
                .orElseGet(Map::of);
    }

    /** Empty while the rating is not finished. */
    private static Optional<Candidate> candidate(
            String branch, Optional<Totals> totals, Optional<Fraction> last, boolean sanctioned, boolean vetoed) {
        return totals.filter(Totals::isComplete).map(now -> candidate(branch, now, last, sanctioned, vetoed));
    }

    private static Candidate candidate(
            String branch, Totals now, Optional<Fraction> last, boolean sanctioned, boolean vetoed) {
        Fraction total = now.total().orElseThrow();
        Map<String, BigDecimal> keys = Map.of(
                "sanctionFree",
                sanctioned ? BigDecimal.ZERO : BigDecimal.ONE,
                "common",
                part(now, "common"),
                "daily",
                part(now, "daily"),
                "improvement",
                last.map(before -> improvement(total, before)).orElse(BigDecimal.ZERO));
        return new Candidate(branch, total, keys, vetoed);
    }

    private static Map<String, BigDecimal> only(Set<String> known, Map<String, BigDecimal> keys) {
        Map<String, BigDecimal> kept = new TreeMap<>(keys);
        kept.keySet().retainAll(known);
        return kept;
    }

    private static BigDecimal part(Totals totals, String code) {
        return totals.of(code).map(Standings::key).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal improvement(Fraction total, Fraction last) {
        return Standings.key(total.plus(last.times(Fraction.of(-1))));
    }
}
