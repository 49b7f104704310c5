package org.starbranch.rectification;

import java.time.LocalDate;

/**
 * One version of one measure of a plan.
 *
 * @param slot 1 to {@value #SLOTS}, its place in the form
 * @param version counts from 1 in a round, one more each time the measure was sent back and written anew
 * @param dueOn last day on which it is in time
 * @param evidence what will show that it was done; may be empty
 */
public record Measure(
        int roundNo, int slot, int version, String problem, String what, String who, LocalDate dueOn, String evidence) {

    /** So many measures a plan may have. */
    public static final int SLOTS = 6;
}
