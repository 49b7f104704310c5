package org.starbranch.rating;

/** What an assessor did with a branch's sheet. */
public enum AssessmentOutcome {
    SCORED,
    RETURNED
}
