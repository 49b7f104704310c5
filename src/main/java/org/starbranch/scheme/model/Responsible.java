package org.starbranch.scheme.model;

/** Whose doing a point judges; what is the college's is not charged to the branch (003, reading X5). */
public enum Responsible {
    BRANCH,
    GENERAL_BRANCH,
    COLLEGE
}
