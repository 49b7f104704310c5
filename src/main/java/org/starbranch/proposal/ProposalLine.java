package org.starbranch.proposal;

import org.jspecify.annotations.Nullable;
import org.starbranch.scoring.Star;

/**
 * One branch in a calculation.
 *
 * @param name as on the roster
 * @param place 1-2-2-4 over total and keys; null for a vetoed branch
 * @param total for people, two places
 * @param exactTotal as a fraction
 * @param keys the tie keys and their values, in Chinese
 * @param reason why the quota star is what it is, in Chinese
 */
public record ProposalLine(
        String branch,
        String name,
        @Nullable Integer place,
        String total,
        String exactTotal,
        String keys,
        Star scoreStar,
        Star quotaStar,
        boolean tied,
        String reason) {}
