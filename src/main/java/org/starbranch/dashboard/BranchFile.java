package org.starbranch.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.notice.Objection;
import org.starbranch.rating.PointScore;
import org.starbranch.rating.Veto;
import org.starbranch.scheme.model.VetoGround;
import org.starbranch.scoring.Star;
import org.starbranch.verification.Verification;

/**
 * One branch in one cycle as one visitor may see it; what he may not see is not in it.
 *
 * @param row null where the branch is formally not rated
 * @param star what was published, null before release
 * @param points with the committee's scores only where {@code committee}; empty where he may see neither side
 * @param why null where he may not see scores
 * @param grounds of the scheme, for which a veto may be proposed
 * @param proposes whether the visitor may propose or revoke a veto now
 * @param reasons whether the visitor may read what is not for the branch's eyes
 */
public record BranchFile(
        Cycle cycle,
        RosterEntry entry,
        @Nullable BoardRow row,
        @Nullable Star star,
        List<Happening> timeline,
        List<PointScore> points,
        boolean committee,
        @Nullable Why why,
        List<ReturnLine> returns,
        List<Veto> vetoes,
        @Nullable Verification verification,
        List<Objection> objections,
        List<VetoGround> grounds,
        boolean proposes,
        boolean reasons) {

    /** Name of a veto's ground, as the scheme has it. */
    public String ground(Veto veto) {
        return grounds.stream()
                .filter(ground -> ground.code().equals(veto.ground()))
                .map(VetoGround::name)
                .findFirst()
                .orElse(veto.ground());
    }
}
