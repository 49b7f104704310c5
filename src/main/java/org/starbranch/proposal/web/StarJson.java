package org.starbranch.proposal.web;

import org.starbranch.scoring.Star;

/** How a star travels: an integer, or {@code "NOT_RATED"}. */
final class StarJson {

    private StarJson() {}

    static Object of(Star star) {
        return star.isRated() ? star.level() : star.toString();
    }
}
