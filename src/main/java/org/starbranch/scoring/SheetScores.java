package org.starbranch.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A sheet that passed its check: each applicable point with its score, in the order of the rubric. */
public record SheetScores(String sheet, Map<String, Scored> points) {

    public SheetScores {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }

    public Optional<Scored> of(String point) {
        return Optional.ofNullable(points.get(point));
    }
}
