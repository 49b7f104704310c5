package org.starbranch.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.starbranch.scoring.Star;
import org.starbranch.shared.RatingId;

/** Entries as a story needs them. */
public final class Entries {

    private Entries() {}

    /** The annual star of a branch, given on 1 March of the year after; 0 for not rated. */
    public static LedgerEntry annual(String branch, int year, int star) {
        LocalDate from = LocalDate.of(year + 1, 3, 1);
        return new LedgerEntry(
                new RatingId(year + "-zhaoqing-2023", branch),
                1,
                year,
                branch,
                LedgerEntry.Kind.ANNUAL,
                new Star(star),
                from,
                "按得分与名额",
                "superior",
                "肇教工委〔" + (year + 1) + "〕1号",
                true,
                Map.of(),
                "office",
                from.atTime(10, 0));
    }

    /** Years up to {@code last}, oldest first: a star, 0 for not rated, a dash for no entry. */
    static List<LedgerEntry> row(String branch, int last, String stars) {
        String[] years = stars.split(" ");
        List<LedgerEntry> row = new ArrayList<>();
        for (int i = 0; i < years.length; i++) {
            if (!years[i].equals("-")) {
                row.add(annual(branch, last - years.length + 1 + i, Integer.parseInt(years[i])));
            }
        }
        return row;
    }
}
