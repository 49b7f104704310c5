package org.starbranch.scheme.model;

/** How somebody convinces himself that a point is met. */
public enum Evidence {
    /** By a file that the branch uploads. */
    FILE,
    /** By looking at the place: 现场查看 (003, reading X7). */
    ON_SITE,
    /** By asking and leafing; nothing is uploaded (003, reading X14). */
    MANUAL
}
