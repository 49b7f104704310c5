package org.starbranch.proposal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.simulation.Basis;
import org.starbranch.scoring.simulation.Entry;

/**
 * A branch as the simulation takes it: an exact total, or the points at each level, or its own points and the totals of its
 * children; keys as decimal texts.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BranchView(
        String code,
        String name,
        @Nullable String total,
        @Nullable Map<String, String> levels,
        @Nullable String own,
        @Nullable List<ChildView> children,
        Map<String, String> keys,
        boolean veto) {

    /** As many places of a key as the simulation reads. */
    private static final int PLACES = 10;

    record ChildView(String total) {}

    static BranchView of(String name, Entry entry) {
        if (entry.basis() instanceof Basis.Levels judged) {
            Map<String, String> levels = new LinkedHashMap<>();
            judged.points().forEach((level, points) -> levels.put(level, exact(points)));
            return new BranchView(entry.code(), name, null, levels, null, null, keys(entry), entry.veto());
        }
        if (entry.basis() instanceof Basis.Children above) {
            List<ChildView> children = above.totals().stream()
                    .map(total -> new ChildView(exact(total)))
                    .toList();
            return new BranchView(
                    entry.code(), name, null, null, exact(above.own()), children, keys(entry), entry.veto());
        }
        String total = exact(((Basis.Total) entry.basis()).value());
        return new BranchView(entry.code(), name, total, null, null, null, keys(entry), entry.veto());
    }

    private static Map<String, String> keys(Entry entry) {
        Map<String, String> keys = new TreeMap<>();
        entry.keys().forEach((key, value) -> keys.put(key, plain(value)));
        return keys;
    }

    /** A decimal where two places show it exactly, else a fraction. */
    private static String exact(Fraction total) {
        return total.isExact() ? total.shown() : total.toString();
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
    }
}
