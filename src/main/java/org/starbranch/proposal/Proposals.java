package org.starbranch.proposal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.proposal.Proposal.State;
import org.starbranch.rating.StarKind;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;

/**
 * The way of a proposal, step by step. Who may read what is asked of {@link org.starbranch.shared.Visibility}: this
 * service answers everybody inside the house.
 */
@Service
@Transactional(readOnly = true)
public class Proposals {

    private final ProposalRows rows;
    private final Calculations calculations;
    private final TieVotes votes;
    private final TieVoting voting;
    private final Preparation preparation;
    private final Resolutions resolutions;
    private final Resolving resolving;
    private final Sealing sealing;
    private final SuperiorReview review;
    private final SuperiorDecision decision;
    private final SuperiorPapers papers;
    private final Positions positions;
    private final Finality finality;
    private final Cycles cycles;
    private final AuditTrail audit;

    Proposals(
            ProposalRows rows,
            Calculations calculations,
            TieVotes votes,
            TieVoting voting,
            Preparation preparation,
            Resolutions resolutions,
            Resolving resolving,
            Sealing sealing,
            SuperiorReview review,
            SuperiorDecision decision,
            SuperiorPapers papers,
            Positions positions,
            Finality finality,
            Cycles cycles,
            AuditTrail audit) {
        this.rows = rows;
        this.calculations = calculations;
        this.votes = votes;
        this.voting = voting;
        this.preparation = preparation;
        this.resolutions = resolutions;
        this.resolving = resolving;
        this.sealing = sealing;
        this.review = review;
        this.decision = decision;
        this.papers = papers;
        this.positions = positions;
        this.finality = finality;
        this.cycles = cycles;
        this.audit = audit;
    }

    public Optional<Proposal> find(String cycle) {
        return rows.find(cycle);
    }

    /** The newest calculation; empty before the first. */
    public Optional<Calculation> calculation(String cycle) {
        return rows.find(cycle).filter(proposal -> proposal.run() > 0).map(calculations::of);
    }

    /** The recorded votes on ties, oldest first. */
    public List<TieVote> votes(String cycle) {
        return votes.of(cycle);
    }

    /** The committee's resolutions, oldest first. */
    public List<Resolution> resolutions(String cycle) {
        return resolutions.of(cycle);
    }

    /** Whether the newest calculation falls short of a soft minimum, so that a reason is compulsory. */
    public boolean missesSoftMinimum(String cycle) {
        return rows.find(cycle).filter(preparation::missesSoftMinimum).isPresent();
    }

    /** Allocates all stars from what stands now. A locked proposal stays as it is. */
    @Transactional
    public AllocationOutcome compute(String cycle) {
        Proposal proposal = rows.begin(cycle);
        if (proposal.state().isLocked()) {
            return AllocationOutcome.CLEAR;
        }
        if (cycles.cycle(cycle).stage() == Stage.RATING) {
            cycles.enter(cycle, Stage.PROPOSAL);
        }
        Calculation calculation = calculations.calculate(cycle, proposal.run() + 1);
        rows.calculated(cycle, calculation.run(), calculation.isTied() ? State.TIED : State.CLEAR);
        audit.record(Actor.SYSTEM, "proposal.calculated", cycle, "第" + calculation.run() + "次计算名额");
        return calculation.isTied() ? AllocationOutcome.TIED : AllocationOutcome.CLEAR;
    }

    /**
     * The vote on the highest open tie: {@code order}, {@code minute_no}, {@code meeting_date}, {@code present},
     * {@code entitled}, {@code votes_for}, {@code votes_against}, {@code abstentions}.
     */
    @Transactional
    public Submission<TieVote> recordVote(String cycle, Map<String, String> form, Actor actor) {
        return voting.record(cycle, form, actor);
    }

    /** The office's {@code opinion} and, where needed, {@code soft_minimum_reason}. */
    @Transactional
    public Submission<PreparationOutcome> prepare(String cycle, Map<String, String> form, Actor actor) {
        return preparation.record(cycle, form, actor);
    }

    /** The committee's {@code decision} ({@code approve} or {@code return}), {@code reason} and the meeting's fields. */
    @Transactional
    public Submission<ResolutionOutcome> resolve(String cycle, Map<String, String> form, Actor actor) {
        return resolving.record(cycle, form, actor);
    }

    /** Locks an approved proposal, writes the quota stars and tells {@link Proposal.Sealed}. */
    @Transactional
    public void seal(String cycle) {
        sealing.seal(cycle);
    }

    /** The superior's {@code paper_no}, {@code changes} and {@code samples}. */
    @Transactional
    public Submission<Proposal> recordSuperiorReview(String cycle, Map<String, String> form, Actor actor) {
        return review.record(cycle, form, actor);
    }

    /** The branches to verify: filed by their star, or named by the superior. */
    public Set<String> filed(String cycle) {
        return finality.filed(cycle);
    }

    /** @param findings by branch, what the verification asks for; only branches that ask for another star */
    @Transactional
    public FindingsOutcome takeFindings(String cycle, Map<String, String> findings) {
        return finality.take(cycle, findings);
    }

    /** What the superior has to decide after verification. */
    public List<AskedChange> askedChanges(String cycle) {
        Map<String, String> names =
                cycles.roster(cycle).stream().collect(Collectors.toMap(RosterEntry::branch, RosterEntry::name));
        Map<String, String> findings = papers.asked(cycle);
        return positions.of(cycle, StarKind.SUPERIOR).entrySet().stream()
                .filter(entry -> findings.containsKey(entry.getKey()))
                .map(entry -> asked(entry.getKey(), entry.getValue(), names, findings))
                .toList();
    }

    private static AskedChange asked(
            String branch, Position now, Map<String, String> names, Map<String, String> findings) {
        return new AskedChange(
                branch,
                names.getOrDefault(branch, branch),
                findings.getOrDefault(branch, ""),
                now.present(),
                now.highest());
    }

    /** The superior's {@code paper_no} and {@code decisions}, one line for each branch asked about. */
    @Transactional
    public Submission<Proposal> recordSuperiorDecision(String cycle, Map<String, String> form, Actor actor) {
        return decision.record(cycle, form, actor);
    }

    /** The superior's stars become final. */
    @Transactional
    public void fixFinalStars(String cycle) {
        finality.fix(cycle);
    }

    /** Lifts the hold on the stars, together with the public notice, and tells {@link Proposal.Released}. */
    @Transactional
    public void release(String cycle) {
        finality.release(cycle);
    }

    /** Whether the stars of the cycle are public. */
    public boolean isReleased(String cycle) {
        return rows.find(cycle)
                .filter(proposal -> proposal.state() == State.RELEASED)
                .isPresent();
    }
}
