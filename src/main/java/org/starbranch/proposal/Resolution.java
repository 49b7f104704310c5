package org.starbranch.proposal;

/**
 * What the Party committee resolved about a calculation.
 *
 * @param run the calculation it was about
 * @param reason compulsory for a return
 * @param actor login name of who recorded it
 */
public record Resolution(int run, ResolutionOutcome decision, String reason, Meeting meeting, String actor) {}
