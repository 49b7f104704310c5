package org.starbranch.scheme.diff;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.compiler.Located.Scalar;
import org.starbranch.scheme.diff.Change.Detail;
import org.starbranch.scheme.diff.Change.Kind;
import org.starbranch.scheme.document.Terms;

/**
 * Two versions side by side.
 *
 * @param changes in the order of the newer version, what is gone after what is there
 * @param gained points that scoring points gained or came with, exact
 * @param lost points that scoring points lost or went with, exact
 */
public record Comparison(List<Change> changes, BigDecimal gained, BigDecimal lost) {

    private static final String POINT = "point";

    /** What changed from {@code older} to {@code newer}. */
    public static Comparison of(Located older, Located newer) {
        Map<Identity, Map<String, Located>> before = Inventory.of(older);
        Map<Identity, Map<String, Located>> after = Inventory.of(newer);
        Set<Identity> all = new LinkedHashSet<>(after.keySet());
        all.addAll(before.keySet());
        List<Change> changes = new ArrayList<>();
        BigDecimal gained = BigDecimal.ZERO;
        BigDecimal lost = BigDecimal.ZERO;
        for (Identity entry : all) {
            Map<String, Located> old = before.getOrDefault(entry, Map.of());
            Map<String, Located> now = after.getOrDefault(entry, Map.of());
            BigDecimal moved = points(entry, now).subtract(points(entry, old));
            gained = gained.add(moved.max(BigDecimal.ZERO));
            lost = lost.subtract(moved.min(BigDecimal.ZERO));
            List<Detail> details = details(entry, old, now);
            if (!details.isEmpty()) {
                Kind kind = old.isEmpty() ? Kind.ADDED : now.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
                changes.add(change(kind, entry, now.isEmpty() ? old : now, details, moved));
            }
        }
        return new Comparison(List.copyOf(changes), gained, lost);
    }

    public long added() {
        return count(Kind.ADDED);
    }

    public long changed() {
        return count(Kind.CHANGED);
    }

    public long removed() {
        return count(Kind.REMOVED);
    }

    /** How much the points are worth together beside what they were, with its sign. */
    public String balance() {
        return signed(gained.subtract(lost));
    }

    public String gainedText() {
        return plain(gained);
    }

    public String lostText() {
        return plain(lost);
    }

    private long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private static String signed(BigDecimal points) {
        return (points.signum() > 0 ? "+" : "") + plain(points);
    }

    private static String plain(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }

    private static Change change(
            Kind kind, Identity entry, Map<String, Located> values, List<Detail> details, BigDecimal moved) {
        String sign = moved.signum() > 0 ? "+" : "";
        String points =
                moved.signum() == 0 ? "" : sign + moved.stripTrailingZeros().toPlainString();
        boolean single = entry.list().equals(Inventory.SINGLE);
        String name = single ? titleOf(entry.code()) : text("name", values.get(Inventory.NAME));
        String list = Terms.title(entry.list());
        String subject = entry.subject().isEmpty() ? "" : Terms.shown("subject", new Scalar(entry.subject(), 0)) + "·";
        return new Change(kind, subject + list, entry.code(), name, details, points);
    }

    private static List<Detail> details(Identity entry, Map<String, Located> before, Map<String, Located> after) {
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        List<Detail> details = new ArrayList<>();
        for (String key : keys) {
            String valueKey = entry.list().equals(Inventory.SINGLE) ? lastOf(entry.code()) : key;
            String old = text(valueKey, before.get(key));
            String now = text(valueKey, after.get(key));
            if (!old.equals(now)) {
                details.add(new Detail(Terms.title(entry.list(), key), old, now));
            }
        }
        return details;
    }

    private static String text(String key, @Nullable Located value) {
        return value == null ? "" : Terms.shown(key, value);
    }

    /** What a scoring point gives; 0 for anything else. */
    private static BigDecimal points(Identity entry, Map<String, Located> values) {
        boolean number = entry.list().equals(POINT)
                && values.get("max") instanceof Scalar max
                && max.value().matches("[0-9]{1,4}(\\.[0-9]{1,2})?");
        return number ? new BigDecimal(((Scalar) values.get("max")).value()) : BigDecimal.ZERO;
    }

    private static String titleOf(String name) {
        return Stream.of(name.split("\\."))
                .map(key -> Terms.title(Inventory.SINGLE, key))
                .collect(joining("·"));
    }

    private static String lastOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
