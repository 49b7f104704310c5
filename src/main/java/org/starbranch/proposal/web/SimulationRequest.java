package org.starbranch.proposal.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RollUp;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.simulation.Basis;
import org.starbranch.scoring.simulation.Entry;
import org.starbranch.scoring.simulation.Settings;
import org.starbranch.shared.web.Body;

/**
 * Reads what the office wants simulated. Totals and keys are decimal texts; a total may also be an exact fraction such as
 * {@code 274/3}, as the scores of a cycle are told.
 */
final class SimulationRequest {

    /** More branches than any college has; beyond it the request is refused. */
    private static final int LIMIT = 20_000;

    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,60})/([1-9][0-9]{0,59})");

    private final Scheme family;
    private final Body body;

    SimulationRequest(Scheme family, Body body) {
        this.family = family;
        this.body = body;
        body.only(Set.of("subject", "branches", "roster", "settings", "other", "changes"));
    }

    /** The part of the scheme that is simulated: its own subject unless another is named. */
    Scheme scheme() {
        String named = body.text("subject", "对象", family.subject().name().toLowerCase(Locale.ROOT));
        Optional<Scheme> about = Arrays.stream(Subject.values())
                .filter(subject -> subject.name().toLowerCase(Locale.ROOT).equals(named))
                .findFirst()
                .flatMap(family::findAbout);
        if (about.isEmpty()) {
            body.fault("subject", "方案不评“" + named + "”");
        }
        return about.orElse(family);
    }

    List<Entry> entries() {
        return entries("branches", "支部");
    }

    /** The branches that are changed, each given anew in full; one that is not among the branches is a fault. */
    List<Entry> changes(List<Entry> entries) {
        List<Entry> changes = entries("changes", "改动");
        Set<String> known = new java.util.HashSet<>();
        entries.forEach(entry -> known.add(entry.code()));
        for (int i = 0; i < changes.size(); i++) {
            if (!known.contains(changes.get(i).code())) {
                body.fault("changes[%d].code".formatted(i), "没有这个支部：" + changes.get(i).code());
            }
        }
        return changes;
    }

    /** The branches with those changed in their places. */
    static List<Entry> changed(List<Entry> entries, List<Entry> changes) {
        Map<String, Entry> byCode = new HashMap<>();
        changes.forEach(change -> byCode.put(change.code(), change));
        return entries.stream()
                .map(entry -> byCode.getOrDefault(entry.code(), entry))
                .toList();
    }

    /** The branches that count for the caps; those that are sent unless a larger number is. */
    int roster(List<Entry> entries) {
        return body.names().contains("roster") ? body.integer("roster", "名册支部数") : entries.size();
    }

    Settings settings(Scheme scheme) {
        return new SettingsRequest(scheme, body.object("settings", "设置")).read();
    }

    /** The settings to compare with; empty where none were sent. */
    Optional<Settings> other(Scheme scheme) {
        return body.names().contains("other")
                ? Optional.of(new SettingsRequest(scheme, body.object("other", "另一组设置")).read())
                : Optional.empty();
    }

    private List<Entry> entries(String name, String label) {
        List<Body> branches = body.list(name, label);
        if (branches.size() > LIMIT) {
            body.fault(name, label + "最多" + LIMIT + "个");
            return List.of();
        }
        List<Entry> entries = new ArrayList<>(branches.size());
        branches.forEach(branch -> entries.add(entry(branch)));
        return entries;
    }

    private Entry entry(Body branch) {
        branch.only(Set.of("code", "total", "levels", "own", "children", "keys", "veto"));
        return new Entry(
                branch.text("code", "支部编号"),
                basis(branch),
                keys(branch.object("keys", "比较项")),
                branch.flag("veto", "否决"));
    }

    private Basis basis(Body branch) {
        List<String> names = branch.names();
        if (names.contains("levels") && !names.contains("total")) {
            Body levels = branch.object("levels", "等次");
            Map<String, Fraction> points = new LinkedHashMap<>();
            levels.names().forEach(level -> points.put(level, number(levels, level, "分值")));
            return new Basis.Levels(points);
        }
        if (names.contains("children") && !names.contains("total")) {
            return children(branch);
        }
        return new Basis.Total(number(branch, "total", "总分"));
    }

    private Basis children(Body branch) {
        List<Fraction> totals = branch.list("children", "下级支部").stream()
                .map(child -> number(child, "total", "支部总分"))
                .toList();
        return new Basis.Children(number(branch, "own", "自身得分"), totals, child());
    }

    private Scheme child() {
        return scheme().points().stream()
                .map(Point::rollUp)
                .flatMap(Optional::stream)
                .map(RollUp::of)
                .findFirst()
                .flatMap(family::findAbout)
                .orElse(family);
    }

    private static Fraction number(Body body, String name, String label) {
        Matcher fraction = FRACTION.matcher(body.raw(name));
        return fraction.matches()
                ? new Fraction(new BigInteger(fraction.group(1)), new BigInteger(fraction.group(2)))
                : Fraction.of(body.decimal(name, label));
    }

    private static Map<String, BigDecimal> keys(Body keys) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        keys.names().forEach(name -> values.put(name, keys.decimal(name, "比较项")));
        return values;
    }
}
