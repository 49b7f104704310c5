package org.starbranch.scoring.simulation;

import java.util.List;
import java.util.Map;
import org.starbranch.scheme.model.Subject;

/** Tells the scores of cycles that are made of rounds; whoever keeps them implements it. */
public interface CycleScores {

    /**
     * Scores of one moment.
     *
     * @param entries those with a total, by code
     * @param names of everybody who is rated, by code
     */
    record Scores(List<Entry> entries, Map<String, String> names) {}

    /** What the subjects of a kind have come to in a cycle. */
    Scores of(String cycle, Subject subject);
}
