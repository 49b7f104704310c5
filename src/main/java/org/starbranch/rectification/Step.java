package org.starbranch.rectification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done in a rectification.
 *
 * @param seq counts from 1 through all rounds
 * @param actor login name
 * @param onDay the day of the talk; null for every other step
 * @param person who was sent to talk; empty for every other step
 * @param text in Chinese: the causes found, the finding, or empty
 */
public record Step(
        int seq,
        int roundNo,
        Kind kind,
        String actor,
        LocalDateTime at,
        @Nullable LocalDate onDay,
        String person,
        String text) {

    /** What was done. */
    public enum Kind {
        OPENED("启动整改"),
        TALKED("谈心谈话"),
        PLANNED("上报整改措施"),
        PLAN_RETURNED("退回整改措施"),
        PLAN_ACCEPTED("通过整改措施"),
        CARRIED_OUT("上报整改结果"),
        NOT_PASSED("验收未通过"),
        PASSED("验收通过"),
        REOPENED("未见成效，继续整改"),
        EFFECTIVE("确认成效，办结");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
