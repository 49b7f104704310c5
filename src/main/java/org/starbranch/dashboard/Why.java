package org.starbranch.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.proposal.ProposalLine;
import org.starbranch.rating.Totals;
import org.starbranch.scoring.Allocation.Limit;

/**
 * Why a branch has its star (为什么是这个星), from the points up to the last decision.
 *
 * @param place among all branches as the caps were applied; null before that, or where it was not kept
 * @param stars every decision about the four stars, kind by kind, oldest first
 */
public record Why(Totals totals, @Nullable ProposalLine place, List<Limit> caps, List<StarLine> stars) {}
