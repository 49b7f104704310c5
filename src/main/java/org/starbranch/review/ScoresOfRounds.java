package org.starbranch.review;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.simulation.Basis;
import org.starbranch.scoring.simulation.CycleScores;
import org.starbranch.scoring.simulation.Entry;

/** Lends the totals of the whole period to the simulation, as they were counted and with what is beyond the cap. */
@Component
@Transactional(readOnly = true)
class ScoresOfRounds implements CycleScores {

    private final Standings standings;
    private final Subjects subjects;

    ScoresOfRounds(Standings standings, Subjects subjects) {
        this.standings = standings;
        this.subjects = subjects;
    }

    @Override
    public Scores of(String cycle, Subject subject) {
        Map<String, String> names = subjects.names(cycle, subject);
        List<Entry> entries = standings.of(cycle, 0).stream()
                .filter(standing ->
                        names.containsKey(standing.subject()) && !standing.raw().isEmpty())
                .map(ScoresOfRounds::entry)
                .toList();
        return new Scores(entries, names);
    }

    private static Entry entry(Standing standing) {
        Fraction raw = Fraction.parse(standing.raw());
        return new Entry(standing.subject(), new Basis.Total(raw), Map.of(), false);
    }
}
