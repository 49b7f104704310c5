package org.starbranch.proposal;

import org.starbranch.scoring.Star;

/**
 * A branch whose verification asks for another star.
 *
 * @param present the superior's star so far
 * @param highest its score star as it is now
 */
public record AskedChange(String branch, String name, String finding, Star present, Star highest) {}
