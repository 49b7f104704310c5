package org.starbranch.proposal;

import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.organisation.Organisation;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Visibility;

/**
 * Holds the stars back until the public notice. Before it they are known to the office, the Party committee and the
 * auditor, to the superior from its review on and to the verifier from the verification on; nobody is let in for being
 * an administrator.
 */
@Component
@Transactional(readOnly = true)
class ReleasePolicy implements Visibility {

    private final ProposalRows proposals;
    private final Cycles cycles;
    private final Organisation organisation;

    ReleasePolicy(ProposalRows proposals, Cycles cycles, Organisation organisation) {
        this.proposals = proposals;
        this.cycles = cycles;
        this.organisation = organisation;
    }

    @Override
    public boolean seesStars(Actor actor, String cycle) {
        return standsAbove(actor, cycle) || isReleased(cycle);
    }

    @Override
    public boolean seesScores(Actor actor, RatingId rating) {
        return scoresSeenBy(actor, rating.cycle()).test(rating);
    }

    @Override
    public Predicate<RatingId> scoresSeenBy(Actor actor, String cycle) {
        if (standsAbove(actor, cycle)) {
            return rating -> rating.cycle().equals(cycle);
        }
        Optional<String> own = isReleased(cycle) ? organisation.branchOf(actor.userId()) : Optional.empty();
        return rating -> rating.cycle().equals(cycle)
                && own.filter(rating.branch()::equals).isPresent();
    }

    @Override
    public boolean seesSelfAssessment(Actor actor, RatingId rating) {
        return standsAbove(actor, rating.cycle())
                || belongsTo(actor, rating.branch())
                || (actor.is(Role.ASSESSOR)
                        && organisation
                                .conflict(actor.userId(), rating.branch())
                                .isEmpty());
    }

    /** Whether he works with the proposal itself, at the stage that the cycle has reached. */
    private boolean standsAbove(Actor actor, String cycle) {
        Optional<Stage> stage = cycles.find(cycle).map(Cycle::stage);
        return stage.isPresent()
                && (actor.isAny(Role.OFFICE, Role.PARTY_COMMITTEE, Role.AUDITOR)
                        || (actor.is(Role.SUPERIOR) && reached(cycle, stage.get(), Stage.SUPERIOR_REVIEW))
                        || (actor.is(Role.VERIFIER) && reached(cycle, stage.get(), Stage.VERIFICATION)));
    }

    /** A cycle made of rounds has no work for those outside the college. */
    private boolean reached(String cycle, Stage stage, Stage from) {
        return stage.compareTo(from) >= 0 && !cycles.hasRounds(cycle);
    }

    private boolean isReleased(String cycle) {
        return proposals
                .find(cycle)
                .filter(proposal -> proposal.state() == Proposal.State.RELEASED)
                .isPresent();
    }

    private boolean belongsTo(Actor actor, String branch) {
        return organisation.branchOf(actor.userId()).filter(branch::equals).isPresent();
    }
}
