package org.starbranch.review;

/** What somebody concludes who looked at sheets of others. */
public enum Verdict {
    /** All stands. */
    PASSED,
    /** Named lines come back. */
    RETURNED
}
