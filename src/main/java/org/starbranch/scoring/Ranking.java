package org.starbranch.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.TieKey;

/** The order of rated branches: by total, then the scheme's keys, then the recorded votes, each the greater first. */
final class Ranking {

    private final List<TieKey> keys;
    private final List<Map<String, Integer>> votes;

    Ranking(Scheme scheme, List<List<String>> votes) {
        this.keys = scheme.tieKeys();
        this.votes = votes.stream().map(Ranking::places).toList();
    }

    /** The branches in groups of equals, the best first; within a group by code, which decides nothing. */
    List<List<Candidate>> groups(List<Candidate> candidates) {
        List<List<Candidate>> groups = new ArrayList<>();
        Entrant last = null;
        for (Entrant next : sorted(candidates)) {
            if (last == null || last.compareTo(next) != 0) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(next.candidate());
            last = next;
        }
        return groups;
    }

    private List<Entrant> sorted(List<Candidate> candidates) {
        Comparator<Entrant> order = Comparator.naturalOrder();
        return candidates.stream()
                .map(this::entrant)
                .sorted(order.thenComparing(entrant -> entrant.candidate().code()))
                .toList();
    }

    private Entrant entrant(Candidate candidate) {
        return new Entrant(
                candidate,
                keys.stream().map(key -> key(candidate, key)).toArray(BigDecimal[]::new),
                votes.stream()
                        .mapToInt(vote -> vote.getOrDefault(candidate.code(), vote.size()))
                        .toArray());
    }

    /** A key that nobody has makes no difference. */
    private static BigDecimal key(Candidate candidate, TieKey key) {
        return candidate.keys().getOrDefault(key.code(), BigDecimal.ZERO);
    }

    private static Map<String, Integer> places(List<String> vote) {
        Map<String, Integer> places = new HashMap<>();
        vote.forEach(code -> places.putIfAbsent(code, places.size()));
        return places;
    }
}
