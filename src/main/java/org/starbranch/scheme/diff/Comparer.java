package org.starbranch.scheme.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.compiler.Located.Scalar;
import org.starbranch.scheme.diff.Change.Detail;
import org.starbranch.scheme.diff.Change.Kind;
import org.starbranch.scheme.document.Level;
import org.starbranch.scheme.document.OwnNames;
import org.starbranch.scheme.document.Terms;

/** Walks through two inventories, entry by entry, and adds up the points that moved. */
final class Comparer {

    private final OwnNames older;
    private final OwnNames newer;
    private final List<Change> changes = new ArrayList<>();
    private BigDecimal gained = BigDecimal.ZERO;
    private BigDecimal lost = BigDecimal.ZERO;

    Comparer(OwnNames older, OwnNames newer) {
        this.older = older;
        this.newer = newer;
    }

    Comparison outcome() {
        return new Comparison(List.copyOf(changes), gained, lost);
    }

    void compare(Map<Identity, Map<String, Located>> before, Map<Identity, Map<String, Located>> after) {
        Set<Identity> all = new LinkedHashSet<>(after.keySet());
        all.addAll(before.keySet());
        for (Identity entry : all) {
            compare(entry, before.getOrDefault(entry, Map.of()), after.getOrDefault(entry, Map.of()));
        }
    }

    private void compare(Identity entry, Map<String, Located> before, Map<String, Located> after) {
        BigDecimal moved = points(entry, after).subtract(points(entry, before));
        gained = gained.add(moved.max(BigDecimal.ZERO));
        lost = lost.subtract(moved.min(BigDecimal.ZERO));
        List<Detail> details = details(entry, before, after);
        if (!details.isEmpty()) {
            Kind kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
            String name = name(entry, after.isEmpty() ? before : after);
            String points = moved.signum() == 0 ? "" : Comparison.signed(moved);
            changes.add(new Change(kind, listOf(entry), entry.code(), name, details, points));
        }
    }

    private List<Detail> details(Identity entry, Map<String, Located> before, Map<String, Located> after) {
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<Detail> details = new ArrayList<>();
        for (String key : keys) {
            String meaning = entry.isSingle() ? lastOf(entry.code()) : key;
            String old = text(meaning, before.get(key));
            String now = text(meaning, after.get(key));
            if (!old.equals(now)) {
                details.add(detail(entry, key, meaning, before.get(key), after.get(key)));
            }
        }
        return details;
    }

    /** Told by names where they tell it; two things of one name are told by their codes. */
    private Detail detail(
            Identity entry, String key, String meaning, @Nullable Located before, @Nullable Located after) {
        String title = Terms.title(entry.list(), key);
        String old = before == null ? "" : older.shown(meaning, before);
        String now = after == null ? "" : newer.shown(meaning, after);
        return old.equals(now)
                ? new Detail(title, text(meaning, before), text(meaning, after))
                : new Detail(title, old, now);
    }

    private static String name(Identity entry, Map<String, Located> values) {
        if (entry.isSingle()) {
            return Terms.titleOfSingle(entry.code());
        }
        String star = text("star", values.get("star"));
        return star.isEmpty() ? text("name", values.get("name")) : star + " 星";
    }

    private static String listOf(Identity entry) {
        String subject = entry.subject().isEmpty() ? "" : Terms.shown("subject", new Scalar(entry.subject(), 0)) + "·";
        return subject + Terms.title(entry.list());
    }

    private static String text(String key, @Nullable Located value) {
        return value == null ? "" : Terms.shown(key, value);
    }

    /** What a scoring point gives; 0 for anything else. */
    private static BigDecimal points(Identity entry, Map<String, Located> values) {
        return entry.list().equals(Level.POINT.word())
                        && values.get("max") instanceof Scalar max
                        && max.value().matches("[0-9]{1,4}(\\.[0-9]{1,2})?")
                ? new BigDecimal(max.value())
                : BigDecimal.ZERO;
    }

    private static String lastOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
