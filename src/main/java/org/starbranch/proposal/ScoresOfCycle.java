package org.starbranch.proposal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.scoring.Candidate;

/** The scores of a cycle as they stand, finished or not, for whoever tries what would come of them. */
@Service
@Transactional(readOnly = true)
public class ScoresOfCycle {

    private final StandingsOfCycle standings;
    private final Cycles cycles;

    ScoresOfCycle(StandingsOfCycle standings, Cycles cycles) {
        this.standings = standings;
        this.cycles = cycles;
    }

    /**
     * Scores of one moment.
     *
     * @param roster N, also the branches that are not finished
     * @param rated the branches whose rating is finished, by code
     * @param names of every branch on the roster that is rated, by code
     */
    public record Scores(int roster, List<Candidate> rated, Map<String, String> names) {}

    /** @throws java.util.NoSuchElementException if there is no such cycle */
    public Scores of(String cycle) {
        Map<String, String> names = new LinkedHashMap<>();
        for (RosterEntry entry : cycles.rated(cycle)) {
            names.put(entry.branch(), entry.name());
        }
        return new Scores(cycles.cycle(cycle).rosterSize(), standings.soFar(cycle), names);
    }
}
