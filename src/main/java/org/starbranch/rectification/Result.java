package org.starbranch.rectification;

/**
 * One report on one measure.
 *
 * @param version counts from 1 in a round, one more each time the result was not accepted
 * @param evidence what shows it, and where it is kept
 */
public record Result(int roundNo, int slot, int version, String result, String evidence) {}
