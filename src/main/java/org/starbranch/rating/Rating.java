package org.starbranch.rating;

import java.time.LocalDateTime;
import org.starbranch.shared.RatingId;

/**
 * One branch in one cycle, and how far its rating has come.
 *
 * @param since when it entered this stage
 */
public record Rating(RatingId id, Stage stage, LocalDateTime since) {

    /** The steps of a rating, in their order; a correction leads back to the assessment. */
    public enum Stage {
        SELF_ASSESSMENT("支部自评"),
        BRANCH_MEETING("支部会议确认"),
        ASSESSMENT("党委考核评分"),
        CORRECTION("补正退回事项"),
        DAILY("日常指标评分"),
        FINISHED("评分完成");

        private final String title;

        Stage(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** A branch's rating was opened; its self-assessment may begin. */
    public record Opened(RatingId rating) {}

    /** Every sheet that counts is there; the score star stands. */
    public record Finished(RatingId rating) {}
}
