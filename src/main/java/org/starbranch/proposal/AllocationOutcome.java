package org.starbranch.proposal;

/** Whether the caps could be applied to everybody. */
public enum AllocationOutcome {
    /** A vote must settle a tie first. */
    TIED,
    /** Every place went to somebody. */
    CLEAR
}
