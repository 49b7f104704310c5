package org.starbranch.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.starbranch.scoring.Star;

/**
 * For how many years in a row a branch was given a star of a certain range (scheme of 2023, line 67, 连续两年).
 *
 * <p>Readings Z24 and Z25: only published annual stars count. A year in which the branch was not rated neither counts nor
 * breaks the row: one star, not rated, one star are two years in a row; the strict reading would call it one. A year
 * without an entry, because the branch was exempt or no rating was held, is taken the same way. To be confirmed by the
 * college; what follows is an analysis by people in either case.
 */
final class YearsInARow {

    private YearsInARow() {}

    /**
     * Counted back from the last annual star.
     *
     * @param entries those of one branch, in any order
     * @param range tells whether a star of 1 to 5 is meant
     */
    static int count(List<LedgerEntry> entries, IntPredicate range) {
        return (int) entries.stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.ANNUAL)
                .sorted(Comparator.comparingInt(LedgerEntry::year).reversed())
                .map(LedgerEntry::star)
                .filter(Star::isRated)
                .takeWhile(star -> range.test(star.level()))
                .count();
    }
}
