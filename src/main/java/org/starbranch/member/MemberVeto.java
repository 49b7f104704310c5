package org.starbranch.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recorded decision that a member is not rated this year (002, readings A11, A12). It says nothing of his branch.
 *
 * @param number such as {@code DF-2025-001}
 * @param ground its code in the scheme
 * @param from first day of a sanction; null for a case without a duration
 * @param to last day of it, which counts; null where it has no end yet
 * @param revoked whether it was taken back
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
        boolean revoked,
        String revocationReason) {

    /** @param cutOff the day that a case with a duration must cover; null where the ground knows none */
    boolean holds(@Nullable LocalDate cutOff) {
        return !revoked && (cutOff == null || covers(cutOff));
    }

    private boolean covers(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }
}
