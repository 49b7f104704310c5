package org.starbranch.scheme.compiler;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.starbranch.scheme.model.Fact;
import org.starbranch.scheme.model.Point;

/** Facts agree with the texts of the points beside which they are shown. */
record FactWording(Wording wording) {

    void check() {
        wording.scheme().facts().forEach(this::fact);
    }

    /** What a level asks for stands in the texts of its points; a bound stands in their names. */
    private void fact(Fact fact) {
        List<Point> points = fact.points().stream()
                .flatMap(code -> wording.scheme().findPoint(code).stream())
                .toList();
        fact.levels()
                .forEach((level, asked) -> wording.says(
                        fact,
                        "levels",
                        asked,
                        joined(points, point -> point.texts().getOrDefault(level, ""))));
        String names = joined(points, Point::name);
        Map<String, Integer> bounds = Map.of(
                "atLeast", fact.atLeast(),
                "usualFrom", fact.usualFrom(),
                "usualTo", fact.usualTo(),
                "atMost", fact.atMost());
        bounds.forEach((key, bound) -> {
            if (bound > 0) {
                wording.says(fact, key, bound, names);
            }
        });
    }

    private static String joined(List<Point> points, Function<Point, String> words) {
        return points.stream().map(words).collect(joining("，"));
    }
}
