package org.starbranch.proposal;

/** What the verifications of a cycle came to as a whole. */
public enum FindingsOutcome {
    /** The superior decides again on at least one branch. */
    CHANGE_ASKED,
    CONFIRMED
}
