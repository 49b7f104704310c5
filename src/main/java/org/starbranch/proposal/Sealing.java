package org.starbranch.proposal;

import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.proposal.Proposal.State;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;

/** Locks an approved proposal and writes the quota stars with the committee's paper behind them. */
@Component
class Sealing {

    private final ProposalRows proposals;
    private final Calculations calculations;
    private final Resolutions resolutions;
    private final RatingStars stars;
    private final Cycles cycles;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Sealing(
            ProposalRows proposals,
            Calculations calculations,
            Resolutions resolutions,
            RatingStars stars,
            Cycles cycles,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.calculations = calculations;
        this.resolutions = resolutions;
        this.stars = stars;
        this.cycles = cycles;
        this.audit = audit;
        this.events = events;
    }

    /** Does nothing where it was sealed before. */
    void seal(String cycle) {
        Proposal proposal = proposals.lock(cycle).orElseThrow();
        if (proposal.state() == State.APPROVED) {
            writeQuotaStars(proposal);
            proposals.sealed(cycle);
            cycles.enter(cycle, Stage.SUPERIOR_REVIEW);
            audit.record(Actor.SYSTEM, "proposal.sealed", cycle, "评星建议封存，报上级评审");
            events.publishEvent(new Proposal.Sealed(cycle));
        }
    }

    private void writeQuotaStars(Proposal proposal) {
        List<Resolution> held = resolutions.of(proposal.cycle());
        Resolution last = held.get(held.size() - 1);
        Actor committee = new Actor(last.actor(), Set.of());
        for (ProposalLine line : calculations.of(proposal).lines()) {
            stars.record(
                    new RatingId(proposal.cycle(), line.branch()),
                    StarKind.QUOTA,
                    line.quotaStar(),
                    committee,
                    line.reason(),
                    last.meeting().minuteNo());
        }
    }
}
