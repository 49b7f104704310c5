package org.starbranch.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.CountedRule.Unit;

/**
 * What a list of honours comes to under a scheme's rule: each person once (scheme of 2023, line 107, reading Z13), or each
 * award (001, reading B8).
 *
 * @param points whole points, 0 to the rule's maximum
 * @param raw whole points before the maximum
 * @param lines every line of the list with its fate, in the order of the list
 * @param worked the sum in Chinese
 */
public record Honours(int points, int raw, List<Line> lines, String worked) {

    /** An honour and what became of it. */
    public record Line(Honour honour, Fate fate, String explanation) {}

    /** Why a line counts or does not. */
    public enum Fate {
        COUNTED,
        BELOW_LEVEL,
        TOO_EARLY,
        TOO_LATE,
        SAME_PERSON,
        OVER_MAXIMUM
    }

    /**
     * Counts a list for a cycle's year. Both ends of the window count: in the cycle 2025, with 36 months up to 31 December,
     * an award on 2023-01-01 counts and one on 2022-12-31 is too early. Of a person with several honours the first that
     * qualifies counts.
     */
    public static Honours count(CountedRule rule, int cycleYear, List<Honour> list) {
        Set<String> counted = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (Honour honour : list) {
            Fate fate = fate(rule, cycleYear, honour, counted, "%d".formatted(lines.size()));
            lines.add(new Line(honour, fate, explain(rule, cycleYear, fate)));
        }
        int raw = counted.size() * rule.perPerson();
        int points = Math.min(raw, rule.maximum());
        return new Honours(points, raw, List.copyOf(lines), worked(rule, cycleYear, counted.size(), points));
    }

    /** What so many of them come to, where nothing but their number is known. */
    public static Honours ofNumber(CountedRule rule, int number) {
        int raw = number * rule.perPerson();
        int points = Math.min(raw, rule.maximum());
        return new Honours(points, raw, List.of(), sum(rule, number, points));
    }

    private static Fate fate(CountedRule rule, int cycleYear, Honour honour, Set<String> counted, String line) {
        if (!rule.reaches(honour.level())) {
            return Fate.BELOW_LEVEL;
        }
        if (honour.on().isBefore(rule.firstDay(cycleYear))) {
            return Fate.TOO_EARLY;
        }
        if (honour.on().isAfter(rule.lastDay(cycleYear))) {
            return Fate.TOO_LATE;
        }
        if (!counted.add(rule.of() == Unit.AWARD ? line : honour.person())) {
            return Fate.SAME_PERSON;
        }
        return counted.size() * rule.perPerson() > rule.maximum() ? Fate.OVER_MAXIMUM : Fate.COUNTED;
    }

    private static String explain(CountedRule rule, int cycleYear, Fate fate) {
        LocalDate first = rule.firstDay(cycleYear);
        LocalDate last = rule.lastDay(cycleYear);
        return switch (fate) {
            case COUNTED -> "计 %d 分".formatted(rule.perPerson());
            case BELOW_LEVEL -> "不计：级别低于%s".formatted(rule.minimumLevel());
            case TOO_EARLY -> "不计：早于 %s".formatted(first);
            case TOO_LATE -> "不计：晚于 %s".formatted(last);
            case SAME_PERSON -> "不计：同一人只计一次";
            case OVER_MAXIMUM -> "不计：已满 %d 分".formatted(rule.maximum());
        };
    }

    private static String worked(CountedRule rule, int cycleYear, int number, int points) {
        String window =
                rule.hasWindow() ? "（%s 至 %s，含首尾两日）".formatted(rule.firstDay(cycleYear), rule.lastDay(cycleYear)) : "";
        return sum(rule, number, points) + window;
    }

    private static String sum(CountedRule rule, int number, int points) {
        int raw = number * rule.perPerson();
        String unit = rule.of() == Unit.AWARD ? "项" : "人";
        String sum = "%d %s × %d 分 = %d 分".formatted(number, unit, rule.perPerson(), raw);
        String capped = raw > points ? "，最多 %d 分 → %d 分".formatted(rule.maximum(), points) : "";
        return sum + capped;
    }
}
