package org.starbranch.member;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Star;

/**
 * What a member came to; without a total as long as one of the sources is missing.
 *
 * @param ballot the exact mean of the ballot; null without one
 * @param committee the exact mean of the committee's scores; null without one
 * @param total null unless both are there
 * @param scoreStar the star that the total gives; null without a total
 * @param vetoed whether a decision keeps him from being rated
 * @param worked the sum in words, or what is missing
 */
public record MemberResult(
        Member member,
        @Nullable Fraction ballot,
        @Nullable Fraction committee,
        @Nullable Fraction total,
        @Nullable Star scoreStar,
        boolean vetoed,
        String worked) {

    /** The star that counts: not rated under a veto; empty without a total. */
    public Optional<Star> star() {
        return vetoed ? Optional.of(Star.NOT_RATED) : Optional.ofNullable(scoreStar);
    }

    boolean has(int star) {
        return star().filter(own -> own.level() == star).isPresent();
    }
}
