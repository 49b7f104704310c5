package org.starbranch.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One sheet with how far it is.
 *
 * @param replies valid ballots behind it; 0 where it is no ballot
 * @param actor who filled it in or gave it up; empty while it is open
 * @param note why it was given up; of a ballot, the number of its box or that it was counted and typed in by hand
 */
public record Review(
        SheetId id,
        String round,
        State state,
        int replies,
        String actor,
        String note,
        @Nullable LocalDateTime at) {

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** How far a sheet is. */
    public enum State {
        OPEN("待填写"),
        FILLED("已提交"),
        GIVEN_UP("未交");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }
    }

    /**
     * A round of sheets.
     *
     * @param code stable within the cycle's process, such as {@code check}
     * @param due the last day in time
     * @param open sheets that are neither filled in nor given up
     */
    public record Round(String cycle, String code, String name, int half, LocalDate due, int open) {}

    /** Somebody has a sheet to fill in. */
    public record Opened(SheetId sheet) {}

    /** A secret ballot filled in this sheet; nobody has to. */
    public record Counted(SheetId sheet) {}

    /** Nobody has to fill in this sheet any more. */
    public record GivenUp(SheetId sheet) {}

    /** No sheet of the round is open any more. */
    public record RoundFinished(String cycle, String round) {}
}
