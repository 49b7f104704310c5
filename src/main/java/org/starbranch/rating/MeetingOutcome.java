package org.starbranch.rating;

/** What the branch's meeting made of its self-assessment. */
public enum MeetingOutcome {
    CONFIRMED,
    SENT_BACK
}
