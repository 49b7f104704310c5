package org.starbranch.notice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;

/**
 * Something somebody said against a published star.
 *
 * @param receipt its number, such as {@code YY-2025-001}; who has it may see how far it is
 * @param contact how to reach the sender, empty where he did not say; for the office alone
 * @param answerDue the last day on which an answer is in time
 * @param handler login name, null until one is named
 * @param points codes of the points it re-opens
 */
public record Objection(
        String receipt,
        RatingId rating,
        String text,
        String contact,
        LocalDateTime receivedAt,
        LocalDate answerDue,
        Stage stage,
        @Nullable Admission admission,
        @Nullable String admissionReason,
        @Nullable String handler,
        List<String> points,
        @Nullable Verdict verdict,
        @Nullable String finding,
        @Nullable Consequence consequence,
        @Nullable Star newStar,
        @Nullable String decisionReason,
        @Nullable String answer,
        @Nullable LocalDateTime answeredAt) {

    /** How far it is. */
    public enum Stage {
        RECEIVED("已收到，等待受理"),
        HANDLING("正在核实"),
        DECIDING("正在审定"),
        ANSWERING("正在答复"),
        ANSWERED("已答复");

        private final String title;

        Stage(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whether it is gone into. */
    public enum Admission {
        ADMISSIBLE("受理"),
        NOT_ADMISSIBLE("不予受理");

        private final String title;

        Admission(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What the handler found. */
    public enum Verdict {
        UPHELD("异议成立"),
        REJECTED("异议不成立");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What the committee decided about the star, or about a name that a branch was to get. */
    public enum Consequence {
        KEEP("维持公示结果"),
        CHANGE("调整星级"),
        STRIKE("不予命名");

        private final String title;

        Consequence(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Somebody objected. */
    public record Received(RatingId rating, String receipt) {}

    /** The committee struck a branch off the list of those who were to get a title. */
    public record Struck(RatingId rating, String receipt, String reason, String minute, Actor by) {}

    /** The last open objection of the cycle's notice is answered. */
    public record Settled(String cycle) {}
}
