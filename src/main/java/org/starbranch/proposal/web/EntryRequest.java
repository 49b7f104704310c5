package org.starbranch.proposal.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.simulation.Basis;
import org.starbranch.scoring.simulation.Entry;
import org.starbranch.scoring.simulation.Rated;
import org.starbranch.shared.web.Body;

/**
 * Reads one branch of a simulation: its {@code total}, or the points at each of the {@code levels}, or its {@code own} points
 * and the totals of its {@code children}. Numbers are decimal texts; a total may also be an exact fraction such as {@code
 * 274/3}, as the scores of a cycle are told.
 */
final class EntryRequest {

    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,60})/([1-9][0-9]{0,59})");

    private final Rated rated;

    EntryRequest(Rated rated) {
        this.rated = rated;
    }

    Entry read(Body branch) {
        branch.only(Set.of("code", "total", "levels", "own", "children", "keys", "veto"));
        return new Entry(
                branch.text("code", "支部编号"),
                basis(branch),
                keys(branch.object("keys", "比较项")),
                branch.flag("veto", "否决"));
    }

    private Basis basis(Body branch) {
        List<String> names = branch.names();
        if (names.contains("total")) {
            return new Basis.Total(number(branch, "total", "总分"));
        }
        if (names.contains("levels")) {
            return levels(branch.object("levels", "等次"));
        }
        return names.contains("children") ? children(branch) : new Basis.Total(number(branch, "total", "总分"));
    }

    private static Basis levels(Body levels) {
        Map<String, Fraction> points = new LinkedHashMap<>();
        levels.names().forEach(level -> points.put(level, number(levels, level, "分值")));
        return new Basis.Levels(points);
    }

    private Basis children(Body branch) {
        List<Fraction> totals = branch.list("children", "下级支部").stream()
                .map(rated -> number(rated, "total", "支部总分"))
                .toList();
        return new Basis.Children(number(branch, "own", "自身得分"), totals, rated.child());
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
