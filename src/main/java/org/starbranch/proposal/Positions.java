package org.starbranch.proposal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;

/** Where the branches of a cycle stand now, from the four stars. */
@Component
class Positions {

    private final RatingStars stars;
    private final Cycles cycles;

    Positions(RatingStars stars, Cycles cycles) {
        this.stars = stars;
        this.cycles = cycles;
    }

    /** Every branch that has a star of this kind, by code. */
    Map<String, Position> of(String cycle, StarKind present) {
        Map<String, Position> positions = new TreeMap<>();
        stars.ofCycle(cycle).forEach((branch, kinds) -> {
            StarRecord now = kinds.get(present);
            StarRecord highest = kinds.get(StarKind.SCORE);
            if (now != null && highest != null) {
                positions.put(branch, new Position(now.star(), highest.star()));
            }
        });
        return positions;
    }

    /** The stars that the cycle's scheme knows, the highest first. */
    List<String> starsOf(String cycle) {
        return cycles.scheme(cycle).bands().stream()
                .map(band -> Integer.toString(band.star()))
                .toList();
    }
}
