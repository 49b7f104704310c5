package org.starbranch.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Allocation.Allocated;
import org.starbranch.scoring.Allocation.Limit;
import org.starbranch.scoring.Allocation.Result;
import org.starbranch.scoring.Allocation.Tie;

/** One run of the allocation, from the highest star down. */
final class AllocationRun {

    private final Scheme scheme;
    private final int roster;
    private final Quotas quotas;
    private final List<Candidate> vetoed;
    private final List<Ranked> ranked = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Map<Star, Integer> placed = new HashMap<>();
    private int leftOver;

    AllocationRun(Scheme scheme, List<Candidate> candidates, int roster, List<List<String>> votes, Quotas quotas) {
        this.scheme = scheme;
        this.roster = roster;
        this.quotas = quotas;
        this.vetoed = candidates.stream().filter(Candidate::veto).toList();
        List<Candidate> rated = candidates.stream().filter(c -> !c.veto()).toList();
        int rank = 1;
        for (List<Candidate> group : new Ranking(scheme, votes).groups(rated)) {
            ranked.add(new Ranked(group, rank, scheme, quotas));
            rank += group.size();
        }
    }

    Allocated allocated() {
        scheme.bands().stream().map(Band::star).forEach(this::level);
        List<Result> results = new ArrayList<>();
        ranked.forEach(group -> results.addAll(group.results()));
        vetoed.stream()
                .sorted(Comparator.comparing(Candidate::code))
                .forEach(candidate -> results.add(vetoed(candidate)));
        return new Allocated(List.copyOf(limits), List.copyOf(results), List.copyOf(ties), warnings());
    }

    /** Places the groups that fit; the first that does not ends the level. A star without a cap takes everybody. */
    private void level(int star) {
        Optional<Limit> limit = quotas.of(star).map(this::withLeftOver);
        limit.ifPresent(limits::add);
        Places places = new Places(star, limit.map(Limit::limit).orElse(Integer.MAX_VALUE));
        String explanation = limit.map(Limit::explanation).orElse("");
        for (Ranked group : ranked) {
            if (group.competesFor(star)) {
                places.offer(group, explanation);
            }
        }
        places.tie().ifPresent(ties::add);
        placed.put(Star.of(star), places.taken());
        limit.ifPresent(l -> leftOver = quotas.rollDown().contains(star) ? places.unused() : 0);
    }

    private Limit withLeftOver(Limit limit) {
        int places = limit.limit() + leftOver;
        return leftOver == 0
                ? limit
                : new Limit(
                        limit.star(),
                        places,
                        "%s；上一级未用 %d 个顺延 → %d 个".formatted(limit.explanation(), leftOver, places));
    }

    private Result vetoed(Candidate candidate) {
        Star scoreStar = Bands.starOf(scheme, candidate.total());
        return new Result(
                candidate.code(), candidate.total(), scoreStar, Star.NOT_RATED, null, false, false, List.of());
    }

    private List<String> warnings() {
        return new AllocationWarnings(scheme, roster, new Quotas(limits, quotas.rollDown(), quotas.smallNumbers()))
                .of(placed);
    }
}
