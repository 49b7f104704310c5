package org.starbranch.scheme.diff;

import java.math.BigDecimal;
import java.util.List;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.diff.Change.Kind;
import org.starbranch.scheme.document.OwnNames;

/**
 * Two versions side by side.
 *
 * @param changes in the order of the newer version, what is gone after what is there
 * @param gained points that scoring points gained or came with, exact
 * @param lost points that scoring points lost or went with, exact
 */
public record Comparison(List<Change> changes, BigDecimal gained, BigDecimal lost) {

    /** What changed from {@code older} to {@code newer}. */
    public static Comparison of(Located older, Located newer) {
        Comparer comparer = new Comparer(OwnNames.of(older), OwnNames.of(newer));
        comparer.compare(Inventory.of(older), Inventory.of(newer));
        return comparer.outcome();
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

    static String signed(BigDecimal points) {
        return (points.signum() > 0 ? "+" : "") + plain(points);
    }

    private static String plain(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }
}
