package org.starbranch.proposal;

import java.time.LocalDateTime;

/**
 * A simulation that the office wants to start its proposal from. It is a note: the stars of a proposal are calculated from
 * the scheme's own places and nothing of a plan enters them.
 *
 * @param seq counted from 1 in a cycle
 * @param settings the settings as the simulation takes them, JSON
 * @param described how they differ from the scheme's own, in Chinese
 * @param spread how many branches would have each star, in Chinese; empty while no branch has a total
 * @param actor login name of who saved it
 */
public record Plan(
        int seq,
        String name,
        String note,
        String settings,
        String described,
        String spread,
        String actor,
        LocalDateTime at) {

    /** A plan was saved; it is the newest of its cycle. */
    public record Saved(String cycle) {}
}
