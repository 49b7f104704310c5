package org.starbranch.proposal;

import java.util.List;

/**
 * A recorded vote on one tie.
 *
 * @param star the star for which too few places were left
 * @param places how many were left
 * @param order branch codes as the meeting ordered them, the first first
 * @param actor login name of who recorded it
 */
public record TieVote(int star, int places, List<String> order, Meeting meeting, String actor) {}
