package org.starbranch.scoring.simulation;

import java.util.List;
import org.starbranch.scoring.Allocation.Cause;

/**
 * A star that a branch did not get, and by whom.
 *
 * @param explanation in Chinese, with the sum of the cap
 * @param holders the branches that hold the places, at most {@link Named#MOST}, those who got in last
 * @param more holders beyond those named
 * @param waiting the equal branches for whose vote places stay empty, at most {@link Named#MOST}
 */
public record Forced(int star, Cause cause, String explanation, List<String> holders, int more, List<String> waiting) {}
