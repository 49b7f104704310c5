package org.starbranch.ledger;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scoring.Star;
import org.starbranch.shared.RatingId;

/**
 * A proposal to an office about what a star may lead to (四挂钩, scheme of 2023, lines 61 to 67). People answer it by
 * their own procedure; nothing follows by itself (reading Z28).
 *
 * @param number such as {@code GG-2025-001}
 * @param subject the branch concerned, or {@link #JOINT} where the proposal names several
 * @param kind a proposal, or an analysis that decides nothing
 * @param office the group that answers
 * @param line of the scheme on which the proposal rests
 * @param branches those it is about, by code, never empty
 * @param answer null while nobody has answered
 */
public record Linkage(
        String number,
        RatingId subject,
        String consequence,
        String name,
        Consequence.Kind kind,
        String office,
        String proposal,
        int line,
        List<Concerned> branches,
        LocalDateTime proposedAt,
        @Nullable Answer answer) {

    /** Stands for the branch where one proposal names several. */
    public static final String JOINT = "-";

    /** A branch as it stands in the proposal. */
    public record Concerned(String branch, String name, Star star) {}

    /** What the office answered. */
    public record Answer(Decision decision, String note, String by, LocalDateTime at) {}

    /** A proposal was made. */
    public record Proposed(RatingId subject, String number) {}

    /** The two ways to answer. */
    public enum Decision {
        DONE("已办理"),
        DECLINED("不予办理");

        private final String title;

        Decision(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What it is about in a few words: the one branch, or how many. */
    public String about() {
        return branches.size() == 1 ? branches.get(0).name() : branches.size() + "个党支部";
    }
}
