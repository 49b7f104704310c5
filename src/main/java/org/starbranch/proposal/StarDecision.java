package org.starbranch.proposal;

import org.starbranch.scoring.Star;

/**
 * One line of a superior's paper: this branch gets this star, for this reason.
 *
 * @param from where the branch stood before
 */
record StarDecision(String branch, Position from, Star star, String reason) {

    boolean isChange() {
        return !star.equals(from.present());
    }

    boolean lowers() {
        return star.compareTo(from.present()) < 0;
    }
}
