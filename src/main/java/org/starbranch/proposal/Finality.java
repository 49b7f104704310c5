package org.starbranch.proposal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.proposal.Proposal.State;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;
import org.starbranch.shared.Actor;

/** From the superior's stars to the final ones: who is filed and verified, what is fixed, when it is released. */
@Component
class Finality {

    private final ProposalRows proposals;
    private final Positions positions;
    private final SuperiorPapers papers;
    private final RatingStars stars;
    private final Cycles cycles;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Finality(
            ProposalRows proposals,
            Positions positions,
            SuperiorPapers papers,
            RatingStars stars,
            Cycles cycles,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.positions = positions;
        this.papers = papers;
        this.stars = stars;
        this.cycles = cycles;
        this.audit = audit;
        this.events = events;
    }

    /** The highest and the lowest star are filed (line 47, reading Z20), and whatever the superior named beside them. */
    Set<String> filed(String cycle) {
        List<String> known = positions.starsOf(cycle);
        Set<String> ends = Set.copyOf(new LinkedHashSet<>(List.of(known.get(0), known.get(known.size() - 1))));
        Set<String> filed = new TreeSet<>(papers.samples(cycle));
        positions.of(cycle, StarKind.SUPERIOR).forEach((branch, position) -> {
            if (ends.contains(position.present().toString())) {
                filed.add(branch);
            }
        });
        return filed;
    }

    /** Keeps what the verifications ask for; a branch that nobody filed is not asked about. */
    FindingsOutcome take(String cycle, Map<String, String> findings) {
        Set<String> filed = filed(cycle);
        findings.keySet().stream()
                .filter(branch -> !filed.contains(branch))
                .findFirst()
                .ifPresent(branch -> {
                    throw new IllegalArgumentException(branch + " was not filed");
                });
        papers.ask(cycle, findings);
        return findings.isEmpty() ? FindingsOutcome.CONFIRMED : FindingsOutcome.CHANGE_ASKED;
    }

    /** The superior's stars become final; done before, it does nothing. */
    void fix(String cycle) {
        Proposal proposal = proposals.lock(cycle).orElseThrow();
        if (proposal.state() == State.REVIEWED) {
            stars.ofCycle(cycle).values().stream()
                    .filter(kinds -> kinds.containsKey(StarKind.SUPERIOR))
                    .forEach(kinds -> fix(kinds.get(StarKind.SUPERIOR)));
            proposals.enter(cycle, State.FINAL);
            audit.record(Actor.SYSTEM, "proposal.final", cycle, "最终星级确定，待公示");
        }
    }

    private void fix(StarRecord superior) {
        stars.record(
                superior.rating(),
                StarKind.FINAL,
                superior.star(),
                Actor.SYSTEM,
                "按上级评定确定：" + superior.reason(),
                superior.paper());
    }

    /** Lifts the hold; done before, it does nothing. */
    void release(String cycle) {
        Proposal proposal = proposals.lock(cycle).orElseThrow();
        if (proposal.state() == State.FINAL) {
            proposals.released(cycle);
            cycles.enter(cycle, Stage.PUBLIC_NOTICE);
            audit.record(Actor.SYSTEM, "proposal.released", cycle, "评选结果公开");
            events.publishEvent(new Proposal.Released(cycle));
        }
    }
}
