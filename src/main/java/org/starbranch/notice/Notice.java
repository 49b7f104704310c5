package org.starbranch.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.scoring.Star;

/**
 * The public notice of a cycle.
 *
 * @param about what the list is of; empty for the stars of a whole roster
 * @param scope where it is shown, in the office's words (一定范围)
 * @param closesOn the last day on which one may object
 * @param closingExplanation how that day was counted
 * @param version of the list: 1 as published, one more with each correction
 * @param hash SHA-256 over the list of that version
 * @param lines by branch code
 */
public record Notice(
        String cycle,
        String about,
        String scope,
        Stage stage,
        LocalDate publishedOn,
        LocalDate closesOn,
        String closingExplanation,
        int version,
        String hash,
        List<Line> lines) {

    /** Open for objections and answers, or over. */
    public enum Stage {
        OPEN,
        CLOSED
    }

    /** What came of an attempt to close. */
    public enum Closing {
        CLOSED,
        OPEN_OBJECTIONS,
        /** The last day is not over. */
        NOT_YET
    }

    /** A branch and its star as published, and what was corrected since, oldest first. */
    public record Line(String branch, String name, Star published, List<Correction> corrections) {

        /** The star that holds now; null where the branch was struck off. */
        public @Nullable Star star() {
            return corrections.isEmpty()
                    ? published
                    : corrections.get(corrections.size() - 1).star();
        }
    }

    /**
     * A star that took the place of another after an objection.
     *
     * @param star null where the branch was struck off the list
     * @param version of the list that it made
     * @param objection the receipt number
     */
    public record Correction(
            int version, String branch, @Nullable Star star, LocalDate on, String objection) {}

    /** Whether somebody may still object on this day. */
    public boolean takesObjections(LocalDate today) {
        return stage == Stage.OPEN && !today.isAfter(closesOn);
    }

    /** The notice is out: from now on everybody may know the stars. */
    public record Published(String cycle) {}

    /** The notice is over, every objection answered. */
    public record Closed(String cycle) {}
}
