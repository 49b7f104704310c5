package org.starbranch.proposal;

import java.util.List;
import org.starbranch.scoring.Allocation.Limit;
import org.starbranch.scoring.Allocation.Tie;
import org.starbranch.scoring.Star;

/**
 * The stars of all branches under the caps, calculated once and kept.
 *
 * @param run counted from 1 in a cycle
 * @param rosterSize N, the denominator of every cap
 * @param basis hash of every total, key and veto that went into it
 * @param lines by place, vetoed branches last
 * @param caps highest star first, each with its worked sum
 * @param ties highest star first; empty where none is open
 * @param warnings for the office, in Chinese
 */
public record Calculation(
        int run,
        int rosterSize,
        String basis,
        List<ProposalLine> lines,
        List<Limit> caps,
        List<Tie> ties,
        List<String> warnings) {

    boolean isTied() {
        return !ties.isEmpty();
    }

    /** How many branches have this star by quota. */
    long count(Star star) {
        return lines.stream().filter(line -> line.quotaStar().equals(star)).count();
    }
}
