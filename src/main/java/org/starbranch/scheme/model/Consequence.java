package org.starbranch.scheme.model;

/**
 * What a star may lead to (四挂钩, scheme of 2023, lines 61 to 71). Always a proposal to a named office, never an act of the
 * system (reading Z28).
 *
 * @param fromStar lowest star concerned, itself included
 * @param toStar highest star concerned, itself included
 * @param title code of the title whose award or loss it follows, instead of a star; empty for none
 * @param years so many published annual stars in a row within the range
 * @param office group that is asked: {@code superior}, {@code verifier}, {@code office}, {@code party-committee},
 *     {@code general-branch}
 * @param active whether it is opened at all (004, reading G11)
 * @param note why it is not, or what the office should know
 */
public record Consequence(
        String id,
        String name,
        Kind kind,
        int fromStar,
        int toStar,
        String title,
        int years,
        String office,
        String text,
        Clause clause,
        boolean active,
        String note) {

    /** What is opened: a proposal, a rectification with its talk, an analysis that decides nothing, a talk, a revocation. */
    public enum Kind {
        LINKAGE,
        RECTIFICATION,
        ANALYSIS,
        TALK,
        REVOCATION
    }

    /** Whether a branch with this star is concerned; one that follows a title concerns no star. */
    public boolean concerns(int star) {
        return active && fromStar <= star && star <= toStar;
    }
}
