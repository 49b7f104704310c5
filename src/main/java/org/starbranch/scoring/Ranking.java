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

    private final Comparator<Candidate> order;

    Ranking(Scheme scheme, List<List<String>> votes) {
        Comparator<Candidate> by = Comparator.comparing(Candidate::total).reversed();
        for (TieKey key : scheme.tieKeys()) {
            by = by.thenComparing(candidate -> key(candidate, key), Comparator.reverseOrder());
        }
        for (List<String> vote : votes) {
            by = by.thenComparing(place(vote));
        }
        this.order = by;
    }

    /** The branches in groups of equals, the best first; within a group by code, which decides nothing. */
    List<List<Candidate>> groups(List<Candidate> candidates) {
        List<List<Candidate>> groups = new ArrayList<>();
        for (Candidate next : sorted(candidates)) {
            List<Candidate> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (last.isEmpty() || order.compare(last.get(0), next) != 0) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(next);
        }
        return groups;
    }

    private List<Candidate> sorted(List<Candidate> candidates) {
        return candidates.stream().sorted(order.thenComparing(Candidate::code)).toList();
    }

    /** A key that nobody has makes no difference. */
    private static BigDecimal key(Candidate candidate, TieKey key) {
        return candidate.keys().getOrDefault(key.code(), BigDecimal.ZERO);
    }

    private static Comparator<Candidate> place(List<String> vote) {
        Map<String, Integer> places = new HashMap<>();
        vote.forEach(code -> places.putIfAbsent(code, places.size()));
        return Comparator.comparingInt(candidate -> places.getOrDefault(candidate.code(), vote.size()));
    }
}
