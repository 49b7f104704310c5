package org.starbranch.cycle;

import java.time.LocalDateTime;

/**
 * One yearly rating.
 *
 * @param code {@code <year>-<scheme>}, such as {@code 2025-zhaoqing-2023}
 * @param schemeHash names the frozen version of the scheme
 * @param year the year that is rated; it ends in the year after
 * @param smallNumbers the chosen way with few branches, a code of the scheme's options
 * @param openRatings branches whose rating is not finished, 0 to {@code rosterSize}
 * @param rosterSize N, the denominator of every quota: all branches but the formally exempt
 */
public record Cycle(
        String code,
        String schemeCode,
        String schemeHash,
        int year,
        String name,
        Stage stage,
        String smallNumbers,
        int openRatings,
        int rosterSize,
        String openedBy,
        LocalDateTime openedAt) {

    /** How far a cycle has come, in the order of the scheme's steps. */
    public enum Stage {
        RATING("支部自评与党委考核"),
        PROPOSAL("评星建议"),
        SUPERIOR_REVIEW("上级评审"),
        VERIFICATION("核查反馈"),
        PUBLIC_NOTICE("公示"),
        AWARD("授牌亮星"),
        CLOSED("已办结");

        private final String title;

        Stage(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** A cycle was opened; its roster and deadlines stand. */
    public record Opened(String cycle) {}

    /** The rating of every branch on the roster is finished. */
    public record RatingsFinished(String cycle) {}
}
