package org.starbranch.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.model.Scheme;

/**
 * Who keeps the star that his total recommends when the scheme caps the number of stars (scheme of 2023, line 45, readings
 * Z4 to Z10). From the highest star down, branches are taken by total and tie keys in groups of equals; a group that does
 * not fit leaves its level with a tie, which a recorded vote settles, never a code or a name.
 */
public sealed interface Allocation {

    /**
     * Allocates with every branch on the roster competing and no vote yet.
     *
     * @see #of(Scheme, List, int, List)
     */
    static Allocation of(Scheme scheme, List<Candidate> candidates) {
        return of(scheme, candidates, candidates.size(), List.of());
    }

    /**
     * Allocates the stars of one cycle.
     *
     * @param roster number of branches on the frozen roster, vetoed ones included, exempt ones not; at least the candidates
     * @param votes recorded votes in the order in which they were held, each the codes of branches in the order decided;
     *     each is one more key after the last; who is not named comes after who is
     */
    static Allocation of(Scheme scheme, List<Candidate> candidates, int roster, List<List<String>> votes) {
        return of(scheme, candidates, roster, votes, Quotas.of(scheme, roster));
    }

    /** As {@link #of(Scheme, List, int, List)}, with other places than the scheme's own: for a simulation only. */
    static Allocation of(
            Scheme scheme, List<Candidate> candidates, int roster, List<List<String>> votes, Quotas quotas) {
        List<Fault> faults = new AllocationCheck(scheme, candidates, roster, votes).faults();
        return faults.isEmpty()
                ? new AllocationRun(scheme, candidates, roster, votes, quotas).allocated()
                : new Refused(faults);
    }

    /**
     * The result.
     *
     * @param caps highest star first
     * @param results by rank, then code; vetoed branches last
     * @param ties by star, highest first
     * @param warnings for the office, in Chinese; nothing is forced by them
     */
    record Allocated(List<Limit> caps, List<Result> results, List<Tie> ties, List<String> warnings)
            implements Allocation {

        /**
         * The result of one branch.
         *
         * @throws java.util.NoSuchElementException when the branch took no part
         */
        public Result of(String branch) {
            return results.stream()
                    .filter(result -> result.code().equals(branch))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What was entered cannot be allocated; every fault at once. */
    record Refused(List<Fault> faults) implements Allocation {}

    /**
     * How many branches may get a star.
     *
     * @param explanation such as {@code 五星名额：26 × 10% = 2.6，不超过 → 2 个}
     */
    record Limit(int star, int limit, String explanation) {}

    /**
     * The stars of one branch.
     *
     * @param total exact
     * @param scoreStar recommended by the total, also for a vetoed branch
     * @param quotaStar after the caps; never higher
     * @param rank 1-2-2-4 over total and keys; null for a vetoed branch
     * @param capped whether there is a cap for its score star
     * @param tied whether the branch is in any tie
     * @param refusals the stars that its total would have allowed and that it did not get, highest first
     */
    record Result(
            String code,
            Fraction total,
            Star scoreStar,
            Star quotaStar,
            @Nullable Integer rank,
            boolean capped,
            boolean tied,
            List<Refusal> refusals) {

        /** Why, in Chinese; names the cap and its sum where the star is lower. */
        public String reason() {
            return ResultText.of(this);
        }
    }

    /**
     * A star that a branch did not get though its total allows it.
     *
     * @param explanation in Chinese, the cap with its sum and what became of the places
     */
    record Refusal(int star, Cause cause, String explanation) {}

    /** Why there was no place. */
    enum Cause {
        /** The cap comes to no place at all. */
        NO_PLACE,
        /** Better branches hold every place. */
        TAKEN,
        /** It is equal to others and there are fewer places than equals. */
        TIED,
        /** The places left wait for a vote among better branches. */
        WAITING
    }

    /** Branches that are equal in everything and too many for the places left; the places stay empty until a vote. */
    record Tie(int star, int places, List<String> branches) {}
}
