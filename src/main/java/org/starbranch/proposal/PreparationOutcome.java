package org.starbranch.proposal;

/** What became of a proposal that the office handed in. */
public enum PreparationOutcome {
    /** It goes to the Party committee. */
    PREPARED,
    /** A total or a veto changed since the calculation: it is calculated again first. */
    OUTDATED
}
