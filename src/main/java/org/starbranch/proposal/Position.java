package org.starbranch.proposal;

import org.starbranch.scoring.Star;

/**
 * Where a branch stands before the superior decides.
 *
 * @param present the star as it is
 * @param highest its score star: nobody is raised above it (reading Z4)
 */
record Position(Star present, Star highest) {

    boolean isRated() {
        return present.isRated();
    }
}
