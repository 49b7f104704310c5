package org.starbranch.review;

import java.util.Optional;
import org.starbranch.shared.RatingId;

/**
 * A branch asks not to be rated this year (002, line 77).
 *
 * @param ground its code in the scheme
 * @param groundName what the scheme calls it
 * @param answer empty as long as the office has not decided
 */
public record ExemptionRequest(
        RatingId branch, String name, String ground, String groundName, String reason, Optional<Answer> answer) {

    /** What the office says. */
    public enum Answer {
        GRANTED("批准"),
        REFUSED("不批准");

        private final String title;

        Answer(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }
    }

    /** A secretary sent it in. */
    public record Made(RatingId branch) {}

    /** How far it is, for people. */
    public String state() {
        return answer.map(Answer::title).orElse("待审批");
    }
}
