package org.starbranch.proposal;

/** What the Party committee resolved. */
public enum ResolutionOutcome {
    APPROVED,
    RETURNED
}
