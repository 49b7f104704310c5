package org.starbranch.scheme.model;

/** How the two halves of a period become one result. */
public enum Combination {
    /** There are no halves: the period is rated once. */
    NONE,
    /** The mean of the two halves is the result (004, reading G3). */
    MEAN,
    /** The halves are shown and decide nothing (001, reading B4). */
    INFORMATION
}
