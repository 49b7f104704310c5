package org.starbranch.member;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.starbranch.shared.RatingId;

/**
 * The rating of a branch's members.
 *
 * @param results in the order of the list, never by rank
 * @param share how many have the star that a title asks for; null where the scheme counts none
 */
public record MemberRating(
        MemberList list,
        List<MemberResult> results,
        @Nullable StarShare share) {

    /** The branch has confirmed the stars of its members. */
    public record Finished(RatingId branch) {}

    public Optional<StarShare> counted() {
        return Optional.ofNullable(share);
    }

    /** Whether every rated member has a star. */
    public boolean isComplete() {
        return !results.isEmpty()
                && results.stream().allMatch(result -> result.star().isPresent());
    }
}
