package org.starbranch.rating;

import org.starbranch.shared.RatingId;

/** STUB. */
public record Rating(RatingId id, Stage stage) {

    public enum Stage {
        SELF_ASSESSMENT,
        BRANCH_MEETING,
        ASSESSMENT,
        CORRECTION,
        DAILY,
        FINISHED
    }

    public record Opened(RatingId rating) {}

    public record Finished(RatingId rating) {}
}
