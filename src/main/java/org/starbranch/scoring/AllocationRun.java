package org.starbranch.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Cap;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Allocation.Allocated;
import org.starbranch.scoring.Allocation.Limit;
import org.starbranch.scoring.Allocation.Result;
import org.starbranch.scoring.Allocation.Tie;

/** One run of the allocation, from the highest star down. */
final class AllocationRun {

    private final Scheme scheme;
    private final int roster;
    private final List<Candidate> vetoed;
    private final List<Ranked> ranked = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Map<Star, Integer> placed = new HashMap<>();

    AllocationRun(Scheme scheme, List<Candidate> candidates, int roster, List<List<String>> votes) {
        this.scheme = scheme;
        this.roster = roster;
        this.vetoed = candidates.stream().filter(Candidate::veto).toList();
        List<Candidate> rated = candidates.stream().filter(c -> !c.veto()).toList();
        int rank = 1;
        for (List<Candidate> group : new Ranking(scheme, votes).groups(rated)) {
            ranked.add(new Ranked(group, rank, scheme));
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
        return new Allocated(limits(), List.copyOf(results), List.copyOf(ties), warnings());
    }

    /** Places the groups that fit; the first that does not ends the level. A star without a cap takes everybody. */
    private void level(int star) {
        Optional<Cap> cap = cap(star);
        Places places = new Places(star, cap.map(c -> c.limit(roster)).orElse(Integer.MAX_VALUE));
        String explanation = cap.map(c -> CapText.of(c, roster)).orElse("");
        for (Ranked group : ranked) {
            if (group.competesFor(star)) {
                places.offer(group, explanation);
            }
        }
        places.tie().ifPresent(ties::add);
        placed.put(Star.of(star), places.taken());
    }

    private Optional<Cap> cap(int star) {
        return scheme.caps().stream().filter(cap -> cap.star() == star).findFirst();
    }

    private Result vetoed(Candidate candidate) {
        Star scoreStar = Bands.starOf(scheme, candidate.total());
        return new Result(
                candidate.code(),
                scoreStar,
                Star.NOT_RATED,
                null,
                "一票否决：本年度不定星，得分星级%s只作记录".formatted(scoreStar.title()),
                false);
    }

    private List<Limit> limits() {
        return scheme.caps().stream()
                .map(cap -> new Limit(cap.star(), cap.limit(roster), CapText.of(cap, roster)))
                .toList();
    }

    private List<String> warnings() {
        return new AllocationWarnings(scheme, roster).of(placed);
    }
}
