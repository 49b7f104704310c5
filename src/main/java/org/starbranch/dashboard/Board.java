package org.starbranch.dashboard;

import java.util.List;
import java.util.Map;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.rating.Rating.Stage;

/**
 * A cycle at one glance, as far as a visitor may see it. Nothing in it tells a star or a score.
 *
 * @param whole whether all branches are shown, or the visitor's own alone
 * @param counts branches at each stage of the rating; empty unless {@code whole}
 * @param late branches past their day; 0 unless {@code whole}
 * @param exempt branches that are formally not rated, with the reason; empty unless {@code whole}
 */
public record Board(
        Cycle cycle,
        List<CycleStep> steps,
        boolean whole,
        Map<Stage, Long> counts,
        long late,
        Paged<BoardRow> rows,
        List<RosterEntry> exempt) {}
