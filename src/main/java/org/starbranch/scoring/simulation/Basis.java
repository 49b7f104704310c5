package org.starbranch.scoring.simulation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RollUp;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Fault;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.RolledUp;

/** What is known of a branch's total. */
public sealed interface Basis {

    /** The total under these settings, bonus included. */
    Fraction total(Scheme scheme, Settings settings);

    /** How the total comes about, such as {@code 优秀 60 × 100% + 合格 40 × 80% = 92}; empty where it was given. */
    String worked(Scheme scheme, Settings settings);

    /** What is wrong with it; the field is a part of a branch, such as {@code total}. */
    List<Fault> faults(Scheme scheme);

    /** The total itself, 0 to the most that the points can come to. */
    record Total(Fraction value) implements Basis {

        @Override
        public Fraction total(Scheme scheme, Settings settings) {
            return value;
        }

        @Override
        public String worked(Scheme scheme, Settings settings) {
            return "";
        }

        @Override
        public List<Fault> faults(Scheme scheme) {
            return range("total", "总分", value, Fraction.of(scheme.rawMaximum()));
        }
    }

    /**
     * The points of the table that were judged at each level, by code of the level (001, reading B2): how much they come to
     * is a setting.
     */
    record Levels(Map<String, Fraction> points) implements Basis {

        public Levels {
            points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        }

        @Override
        public Fraction total(Scheme scheme, Settings settings) {
            return points.entrySet().stream()
                    .map(entry -> entry.getValue().percent(settings.levels().getOrDefault(entry.getKey(), 0)))
                    .reduce(Fraction.ZERO, Fraction::plus);
        }

        @Override
        public String worked(Scheme scheme, Settings settings) {
            String terms = points.entrySet().stream()
                    .map(entry -> "%s %s × %d%%"
                            .formatted(
                                    scheme.level(entry.getKey()).name(),
                                    entry.getValue().shown(),
                                    settings.levels().getOrDefault(entry.getKey(), 0)))
                    .collect(joining(" + "));
            return terms + " = " + total(scheme, settings).shown();
        }

        @Override
        public List<Fault> faults(Scheme scheme) {
            List<Fault> faults = new ArrayList<>();
            points.forEach((level, value) -> {
                if (scheme.findLevel(level).isEmpty()) {
                    faults.add(new Fault("levels." + level, Fault.Code.UNKNOWN_KEY, "方案没有“%s”这一等次".formatted(level)));
                } else {
                    faults.addAll(range("levels." + level, "分值", value, Fraction.of(scheme.total())));
                }
            });
            Fraction sum = points.values().stream().reduce(Fraction.ZERO, Fraction::plus);
            if (!sum.equals(Fraction.of(scheme.total()))) {
                faults.add(new Fault(
                        "levels",
                        Fault.Code.RANGE,
                        "各等次的分值合计 %s，应为 %s"
                                .formatted(
                                        sum.shown(), Fraction.of(scheme.total()).shown())));
            }
            return faults;
        }
    }

    /**
     * A general branch: its own points and the totals of its branches, bonus included (004, readings G1, G2). Branches
     * without a result are not in the list.
     *
     * @param child the scheme by which the branches were rated
     */
    record Children(Fraction own, List<Fraction> totals, Scheme child) implements Basis {

        public Children {
            totals = List.copyOf(totals);
        }

        @Override
        public Fraction total(Scheme scheme, Settings settings) {
            return own.plus(rolledUp(scheme, settings).value().orElse(Fraction.ZERO));
        }

        @Override
        public String worked(Scheme scheme, Settings settings) {
            return "自身 %s；下级 %s；合计 %s"
                    .formatted(
                            own.shown(),
                            rolledUp(scheme, settings).worked(),
                            total(scheme, settings).shown());
        }

        private RolledUp rolledUp(Scheme scheme, Settings settings) {
            RollUp rule = rolledUp(scheme).rollUp().orElseThrow();
            return RolledUp.of(new RollUp(rule.of(), rule.percent(), settings.rollUp()), child, totals, 0);
        }

        @Override
        public List<Fault> faults(Scheme scheme) {
            if (scheme.points().stream().noneMatch(point -> point.rollUp().isPresent())) {
                return List.of(new Fault("children", Fault.Code.UNKNOWN_FIELD, "方案没有由下级汇总的项目"));
            }
            List<Fault> faults = new ArrayList<>(range(
                    "own",
                    "自身得分",
                    own,
                    Fraction.of(scheme.rawMaximum().subtract(rolledUp(scheme).max()))));
            if (totals.isEmpty()) {
                faults.add(new Fault("children", Fault.Code.MISSING, "没有已评定的下级支部，不定星"));
            }
            for (int i = 0; i < totals.size(); i++) {
                faults.addAll(
                        range("children[%d]".formatted(i), "支部总分", totals.get(i), Fraction.of(child.rawMaximum())));
            }
            return faults;
        }

        private static Point rolledUp(Scheme scheme) {
            return scheme.points().stream()
                    .filter(point -> point.rollUp().isPresent())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Fault> range(String field, String label, Fraction value, Fraction most) {
        return value.compareTo(Fraction.ZERO) < 0 || value.compareTo(most) > 0
                ? List.of(new Fault(
                        field, Fault.Code.RANGE, "%s %s 不在 0 至 %s 之间".formatted(label, value.shown(), most.shown())))
                : List.of();
    }
}
