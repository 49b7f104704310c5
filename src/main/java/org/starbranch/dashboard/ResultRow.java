package org.starbranch.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;
import org.starbranch.scoring.Star;

/**
 * The stars of one branch as far as they stand and the visitor may see them.
 *
 * @param note why a star differs from the one before it, in Chinese; empty where none does
 * @param opens whether the visitor may open the branch's file
 */
public record ResultRow(
        RosterEntry branch,
        @Nullable Star score,
        @Nullable Star quota,
        @Nullable Star superior,
        @Nullable Star last,
        String note,
        boolean opens) {

    private static final StarKind[] KINDS = StarKind.values();

    /** Every star with the reason for each change. */
    static ResultRow whole(RosterEntry branch, Map<StarKind, StarRecord> stars, boolean opens) {
        return new ResultRow(
                branch,
                star(stars, StarKind.SCORE),
                star(stars, StarKind.QUOTA),
                star(stars, StarKind.SUPERIOR),
                star(stars, StarKind.FINAL),
                note(stars),
                opens);
    }

    /** What the public may know: the final star alone. */
    static ResultRow published(RosterEntry branch, Map<StarKind, StarRecord> stars, boolean opens) {
        return new ResultRow(branch, null, null, null, star(stars, StarKind.FINAL), "", opens);
    }

    private static @Nullable Star star(Map<StarKind, StarRecord> stars, StarKind kind) {
        StarRecord record = stars.get(kind);
        return record == null ? null : record.star();
    }

    private static String note(Map<StarKind, StarRecord> stars) {
        List<String> notes = new ArrayList<>();
        for (int later = 1; later < KINDS.length; later++) {
            StarRecord now = stars.get(KINDS[later]);
            if (now != null && !Objects.equals(now.star(), star(stars, KINDS[later - 1]))) {
                notes.add(KINDS[later].title() + "：" + now.reason());
            }
        }
        return String.join("；", notes);
    }
}
