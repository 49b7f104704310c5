package org.starbranch.scoring.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.starbranch.scoring.Allocation.Refusal;
import org.starbranch.scoring.Allocation.Tie;
import org.starbranch.scoring.simulation.Simulation.Level;

/** Who holds the places of each star and who waits for them; worked out once, however many ask. */
final class Holders {

    private static final Named NOBODY = new Named(List.of(), 0);

    private final Map<Integer, Named> holders = new HashMap<>();
    private final Map<Integer, Named> waiting = new HashMap<>();

    Holders(List<Level> levels, List<Tie> ties) {
        levels.forEach(level -> holders.put(level.star().level(), Named.last(level.holders())));
        ties.forEach(tie -> waiting.put(tie.star(), Named.last(tie.branches())));
    }

    Forced of(Refusal refusal) {
        Named held = holders.getOrDefault(refusal.star(), NOBODY);
        return new Forced(
                refusal.star(),
                refusal.cause(),
                refusal.explanation(),
                held.codes(),
                held.more(),
                waiting.getOrDefault(refusal.star(), NOBODY).codes());
    }
}
