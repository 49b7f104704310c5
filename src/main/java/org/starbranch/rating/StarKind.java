package org.starbranch.rating;

/** Which of the four stars, in the order in which they come about. */
public enum StarKind {
    /** The highest star the score allows. */
    SCORE("得分星级"),
    /** What the caps leave of it: the college's proposal. */
    QUOTA("名额星级"),
    /** What the superior organ decided. */
    SUPERIOR("上级评定星级"),
    /** What was published and entered the ledger. */
    FINAL("最终星级");

    private final String title;

    StarKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
