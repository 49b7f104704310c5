package org.starbranch.member.ballot;

import java.util.Map;
import org.starbranch.scoring.Fraction;

/** What a box tells. */
public sealed interface BallotResult {

    /** Votes are still taken; nothing is told. */
    record Pending() implements BallotResult {}

    /** Closed with fewer replies than the minimum: the answers are gone, and nobody ever learns them. */
    record TooFew(int replies, int minimum) implements BallotResult {}

    /**
     * Closed with enough replies.
     *
     * @param means the exact mean by the question's code; a question that too few have answered is not in it
     */
    record Counted(int replies, Map<String, Fraction> means) implements BallotResult {

        public Counted {
            means = Map.copyOf(means);
        }
    }
}
