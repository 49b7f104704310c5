package org.starbranch.rating;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.model.VetoGround;
import org.starbranch.shared.RatingId;

/**
 * A proposed veto (一票否决) and what became of it.
 *
 * @param number such as {@code FJ-2025-001}
 * @param ground code in the scheme
 * @param facts what happened, in the words of who proposes it
 * @param evidence where it can be read; may be empty
 * @param hearing what the branch did with its chance to speak; null before
 * @param statement of the branch; empty where it declined to speak
 * @param scope as the committee confirmed it; null before
 * @param minuteNumber of the committee's decision; empty before
 * @param decidedAt null before the decision
 * @param wasInForce whether it ever was, even if it was revoked since
 * @param settled whether the cycle's stars were resolved with it; from then on it is not revoked here
 */
public record Veto(
        String number,
        RatingId rating,
        String ground,
        State state,
        String facts,
        String evidence,
        String proposedBy,
        @Nullable Hearing hearing,
        String statement,
        VetoGround.@Nullable Scope scope,
        String decisionReason,
        String minuteNumber,
        String decidedBy,
        @Nullable LocalDateTime decidedAt,
        boolean wasInForce,
        String revocationReason,
        boolean settled) {

    /** What is claimed against a branch: the ground's code, what happened, and where it can be read. */
    record Claim(String ground, String facts, String evidence) {}

    /** From the proposal to what holds. */
    public enum State {
        PROPOSED("已提出，待听取支部意见"),
        HEARD("已听取意见，待确认"),
        REJECTED("未予确认"),
        IN_FORCE("生效"),
        REVOCATION_PROPOSED("已提出撤销"),
        REVOKED("已撤销");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What the branch did with its chance to speak. */
    public enum Hearing {
        STATEMENT,
        NO_COMMENT
    }

    /** What the committee made of the proposal. */
    public enum Decision {
        CONFIRMED,
        REJECTED
    }

    /** What the committee made of a proposal to revoke it. */
    public enum Revocation {
        REVOKED,
        KEPT
    }

    /** The business key {@code <cycle>/<branch>/<number>} of everything that happens to it. */
    public String key() {
        return rating + "/" + number;
    }

    /** Whether it holds now; a proposal to revoke it changes nothing yet. */
    public boolean isInForce() {
        return state == State.IN_FORCE || state == State.REVOCATION_PROPOSED;
    }

    /** Whether its state still depends on a decision of the committee. */
    public boolean isUndecided() {
        return state == State.PROPOSED || state == State.HEARD;
    }

    /** Somebody proposed a veto; the branch is to be heard. */
    public record Proposed(String key) {}

    /** Somebody proposed to revoke it. */
    public record RevocationProposed(String key) {}

    /** The stars of its cycle were resolved with it. */
    public record Settled(String key) {}
}
