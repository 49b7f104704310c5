package org.starbranch.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.starbranch.shared.RatingId;

/**
 * A recorded decision that a member is not rated this year (002, readings A11, A12). It says nothing of his branch.
 *
 * @param number such as {@code DF-2025-001}
 * @param ground its code in the scheme
 * @param from first day of a sanction; null for a case without a duration
 * @param to last day of it, which counts; null where it has no end yet
 * @param recordedBy who wrote it down; somebody else confirms it
 */
public record MemberVeto(
        String number,
        String member,
        String ground,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String minuteNumber,
        LocalDate decidedOn,
        String reason,
        State state,
        String recordedBy,
        String revocationReason) {

    /** From the record to what holds. */
    public enum State {
        PROPOSED("待他人确认"),
        IN_FORCE("生效"),
        REJECTED("未予确认"),
        REVOKED("已撤销");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What the second person says. */
    public enum Confirmation {
        CONFIRMED,
        REJECTED
    }

    /** Somebody recorded one; another person is to confirm it. */
    public record Recorded(RatingId branch, String number) {}

    /** One began to hold, was rejected or was taken back: what the branch's members came to may be another. */
    public record Decided(RatingId branch) {}

    /** Whether it may be taken back. */
    public boolean isInForce() {
        return state == State.IN_FORCE;
    }

    /** @param cutOff the day that a case with a duration must cover; null where the ground knows none */
    boolean holds(@Nullable LocalDate cutOff) {
        return isInForce() && (cutOff == null || covers(cutOff));
    }

    private boolean covers(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }
}
