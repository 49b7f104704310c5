package org.starbranch.bench;

/** The branch-level chain on one engine: so many branches, four user tasks each. */
public interface Chain {

    /** Self-assessment, meeting, assessment, daily indicator. */
    int STEPS = 4;

    /** Empties the tables of running and past instances and opens the chain for so many branches. */
    void open(int branches) throws Exception;

    /** One person finds the task of a branch (counted from 0), takes it where it is offered, and completes it. */
    void step(int branch, int step) throws Exception;

    /** Whether somebody else was faster, so that the step is to be done again. */
    boolean isConflict(Throwable failure);
}
