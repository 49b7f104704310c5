package org.starbranch.dashboard;

import java.util.List;
import org.starbranch.cycle.Cycle;
import org.starbranch.rating.StarKind;
import org.starbranch.scoring.Allocation.Limit;

/**
 * The stars of a cycle for one visitor.
 *
 * @param released whether everybody may know them
 * @param reasons whether the visitor may see how they came about
 * @param shown which of the four stars the distribution counts: the last that stands
 * @param caps with their worked sums; empty unless {@code reasons}
 */
public record YearResults(
        Cycle cycle,
        boolean released,
        boolean reasons,
        StarKind shown,
        List<Bar> bars,
        Paged<ResultRow> rows,
        List<Limit> caps) {}
