package org.starbranch.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.starbranch.rating.StarKind;
import org.starbranch.scoring.Star;
import org.starbranch.shared.RatingId;

/**
 * A star that was given to a branch for good.
 *
 * @param entry counts from 1 for a branch in a cycle; 1 is the annual star
 * @param year the year that was rated
 * @param branchName as it was on the roster
 * @param from the first day on which the star counts: the day of the award
 * @param decidedBy login name of the last person who decided; {@code system} where the star followed by rule alone
 * @param paper number of the minutes or letter behind it, empty where there is none
 * @param published whether the star was put before the public; if not, it is for the branch and those above it
 * @param stars how the star came about: each of the four stars as it stood then, where there was one
 */
public record LedgerEntry(
        RatingId rating,
        int entry,
        int year,
        String branchName,
        Kind kind,
        Star star,
        LocalDate from,
        String reason,
        String decidedBy,
        String paper,
        boolean published,
        Map<StarKind, Star> stars,
        String enteredBy,
        LocalDateTime enteredAt) {

    public LedgerEntry {
        stars = Map.copyOf(stars);
    }

    /** How a star came into the ledger. */
    public enum Kind {
        /** By a yearly rating that was published; only these count as years in a row (readings Z24, Z25). */
        ANNUAL("年度评定");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
