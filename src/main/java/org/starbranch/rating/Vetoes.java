package org.starbranch.rating;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.starbranch.shared.RatingId;

/** STUB. */
@Service
public class Vetoes {

    private final Set<RatingId> vetoes = ConcurrentHashMap.newKeySet();

    public Set<String> inForce(String cycle) {
        Set<String> branches = ConcurrentHashMap.newKeySet();
        vetoes.stream().filter(id -> id.cycle().equals(cycle)).forEach(id -> branches.add(id.branch()));
        return branches;
    }

    /** STUB: for tests. */
    public void put(RatingId id) {
        vetoes.add(id);
    }

    /** STUB: for tests. */
    public void forget() {
        vetoes.clear();
    }
}
