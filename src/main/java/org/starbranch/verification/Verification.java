package org.starbranch.verification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.starbranch.shared.RatingId;

/**
 * The verification of one filed branch.
 *
 * @param number of the letter ({@code HX-2025-001}) or of the visit ({@code HC-2025-001}); empty until a way is chosen
 * @param method null until a way is chosen
 * @param items codes of the items it is confined to; empty where it may touch all
 * @param visit null until somebody was there
 * @param findings oldest first; all but the last were returned
 */
public record Verification(
        RatingId rating,
        Stage stage,
        String number,
        @Nullable Method method,
        List<String> items,
        List<Question> questions,
        @Nullable Visit visit,
        List<Finding> findings) {

    /** How a branch is verified (scheme 000, line 49). */
    public enum Method {
        LETTER("书面函询"),
        VISIT("实地核查"),
        BOTH("书面函询并实地核查");

        private final String title;

        Method(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What is to be done next. */
    public enum Stage {
        METHOD("确定核查方式"),
        LETTER("支部答复函询"),
        VISIT("实地核查"),
        FINDING("提出核查结论"),
        COMMENT("支部反馈意见"),
        DECISION("复核结论"),
        FINISHED("已办结");

        private final String title;

        Stage(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What a finding asks of the superior. */
    public enum Proposal {
        CONFIRM("维持"),
        CHANGE("建议调整");

        private final String title;

        Proposal(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What another verifier says to a finding. */
    public enum Decision {
        AGREED,
        RETURNED
    }

    /** A question of the letter; {@code answer} is null until the branch replied. */
    public record Question(
            int position, String text, @Nullable String answer) {}

    /** @param visitors names of at least two people, joined by 、 */
    public record Visit(LocalDate on, String visitors, String report) {}

    /**
     * What a verifier found.
     *
     * @param points codes of the points it names
     * @param reason why the star should or should not stay; not for the branch's eyes
     * @param comment what the branch says to it, null until then
     * @param decision null until another verifier decided
     */
    public record Finding(
            int round,
            String text,
            List<String> points,
            Proposal proposal,
            String reason,
            String foundBy,
            LocalDateTime foundAt,
            @Nullable String comment,
            @Nullable Decision decision,
            @Nullable String decisionReason,
            @Nullable String decidedBy) {}

    public Optional<Finding> lastFinding() {
        return findings.isEmpty() ? Optional.empty() : Optional.of(findings.get(findings.size() - 1));
    }

    /** The verification of a filed branch begins. */
    public record Started(RatingId rating) {}

    /** The last open verification of the cycle is finished. */
    public record AllFinished(String cycle) {}
}
