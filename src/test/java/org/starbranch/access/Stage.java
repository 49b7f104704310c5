package org.starbranch.access;

/** How far the year is; each comes after the one before it. */
enum Stage {
    /** The branch fills in its own sheet. */
    SELF_ASSESSMENT,
    /** The branch has finished, an assessor may take it. */
    ASSESSMENT,
    /** Everything is decided, nothing is published. */
    BEFORE_RELEASE,
    /** The notice hangs out, somebody has objected. */
    RELEASED
}
