package org.starbranch.scheme.compiler;

import java.util.stream.IntStream;
import org.starbranch.scheme.model.Fact;
import org.starbranch.scheme.model.Level;
import org.starbranch.scheme.model.Scheme;

/** A fact stands beside points that exist, a better level asks for no less, and its bounds leave something to enter. */
final class FactCheck implements Check {

    @Override
    public void check(Scheme scheme, Report report) {
        for (Fact fact : scheme.facts()) {
            points(fact, scheme, report);
            levels(fact, scheme, report);
            bounds(fact, report);
        }
    }

    private static void points(Fact fact, Scheme scheme, Report report) {
        if (fact.points().isEmpty()) {
            report.error(fact, "points", "“%s”没有写明对照哪个采分点".formatted(fact.name()));
        }
        fact.points().stream()
                .filter(code -> scheme.findPoint(code).isEmpty())
                .forEach(code -> report.error(fact, "points", "“%s”：没有采分点“%s”".formatted(fact.name(), code)));
    }

    private static void levels(Fact fact, Scheme scheme, Report report) {
        fact.levels().keySet().stream()
                .filter(code -> scheme.findLevel(code).isEmpty())
                .forEach(code -> report.error(fact, "levels", "“%s”：没有等级“%s”".formatted(fact.name(), code)));
        int above = Integer.MAX_VALUE;
        for (Level level : scheme.levels()) {
            int asked = fact.levels().getOrDefault(level.code(), above);
            if (asked > above) {
                report.error(fact, "levels", "“%s”：“%s”的要求 %d 高于上一等级".formatted(fact.name(), level.name(), asked));
            }
            above = asked;
        }
    }

    private static void bounds(Fact fact, Report report) {
        IntStream bounds = IntStream.concat(
                fact.levels().values().stream().mapToInt(Integer::intValue),
                IntStream.of(fact.atLeast(), fact.usualFrom(), fact.usualTo(), fact.atMost()));
        int highest = bounds.max().orElse(0);
        if (highest == 0 && !fact.odd()) {
            report.error(fact, "“%s”没有任何要求".formatted(fact.name()));
        }
        if (fact.unit() == Fact.Unit.PERCENT && highest > 100) {
            report.error(fact, "“%s”：比例 %d%% 超过 100%%".formatted(fact.name(), highest));
        }
        if (exceeds(fact.usualFrom(), fact.usualTo())
                || exceeds(fact.usualTo(), fact.atMost())
                || exceeds(fact.atLeast(), fact.atMost())) {
            report.error(fact, "“%s”：下限高于上限".formatted(fact.name()));
        }
    }

    private static boolean exceeds(int low, int high) {
        return high != 0 && low > high;
    }
}
