package org.starbranch.rectification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.starbranch.shared.RatingId;

/**
 * The rectification of one branch after one cycle.
 *
 * @param number such as {@code ZG-2025-001}, kept through all rounds
 * @param round counts from 1; one more each time no effect was found
 * @param carryOutUntil last day for the measures; null until a plan was accepted in this round
 * @param effectFrom first day on which the effect may be checked; null until the results were verified in this round
 * @param closedAt null while it is open
 */
public record Rectification(
        String number,
        RatingId rating,
        String branchName,
        Stage stage,
        int round,
        @Nullable LocalDate carryOutUntil,
        @Nullable LocalDate effectFrom,
        LocalDateTime openedAt,
        @Nullable LocalDateTime closedAt) {

    /** A rectification was opened. */
    public record Opened(RatingId rating, String number) {}

    public boolean isOpen() {
        return stage != Stage.CLOSED;
    }

    /** What is being waited for. */
    public enum Stage {
        TALK("谈心谈话"),
        PLAN("制定整改措施"),
        REVIEW("审核整改措施"),
        CARRY_OUT("落实整改"),
        VERIFY("整改验收"),
        EFFECT("成效复查"),
        CLOSED("已办结");

        private final String title;

        Stage(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What the office says of a plan. */
    public enum PlanReview {
        ACCEPTED,
        RETURNED
    }

    /** What the assessor says of the results. */
    public enum Verdict {
        PASSED,
        NOT_PASSED
    }

    /** What the assessor says months later. */
    public enum Effect {
        EFFECTIVE,
        REOPENED
    }
}
