package org.starbranch.proposal;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A college's proposal for one cycle.
 *
 * @param run the newest calculation, counted from 1
 * @param preparedBy login name of who prepared it; empty before that
 * @param opinion the office's reasons, empty before that
 * @param softMinimumReason why a soft minimum is not met, empty where it is
 * @param sealedAt when the committee's resolution locked it; null before that
 * @param releasedAt when the stars were made public; null before that
 */
public record Proposal(
        String cycle,
        int run,
        State state,
        String preparedBy,
        String opinion,
        String softMinimumReason,
        @Nullable LocalDateTime sealedAt,
        @Nullable LocalDateTime releasedAt) {

    /** How far a proposal has come. */
    public enum State {
        TIED("并列待表决"),
        CLEAR("待拟定建议"),
        PREPARED("待党委会决议"),
        APPROVED("党委会已通过"),
        SEALED("待上级评审"),
        REVIEWED("待核查反馈"),
        FINAL("最终星级已确定"),
        RELEASED("已公布");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether totals, votes and vetoes can no longer change it. */
        boolean isLocked() {
            return compareTo(APPROVED) >= 0;
        }
    }

    /** The committee resolved it; nothing in it changes any more. */
    public record Sealed(String cycle) {}

    /** Its final stars are public. */
    public record Released(String cycle) {}
}
