package org.starbranch.proposal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditTrail;
import org.starbranch.proposal.Proposal.State;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.scoring.Allocation.Limit;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/**
 * Takes what the superior decides after verification on the branches whose finding asks for another star. A place that
 * falls free is not given to the next branch, and a star that overflows its cap says so (reading Z21).
 */
@Component
class SuperiorDecision {

    private final ProposalRows proposals;
    private final Calculations calculations;
    private final Positions positions;
    private final SuperiorPapers papers;
    private final RatingStars stars;
    private final AuditTrail audit;

    SuperiorDecision(
            ProposalRows proposals,
            Calculations calculations,
            Positions positions,
            SuperiorPapers papers,
            RatingStars stars,
            AuditTrail audit) {
        this.proposals = proposals;
        this.calculations = calculations;
        this.positions = positions;
        this.papers = papers;
        this.stars = stars;
        this.audit = audit;
    }

    Submission<Proposal> record(String cycle, Map<String, String> fields, Actor actor) {
        Proposal proposal = proposals.lock(cycle).orElseThrow();
        if (!actor.is(Role.SUPERIOR)) {
            return Submission.refused("只有市委教育工委可以登记复核决定");
        }
        if (proposal.state() != State.REVIEWED) {
            return Submission.refused("现在没有待复核的事项：" + proposal.state().title());
        }
        Map<String, Position> now = positions.of(cycle, StarKind.SUPERIOR);
        FormFields form = new FormFields(fields);
        String paper = form.required("paper_no", "文号", 100);
        Map<String, StarDecision> decisions = read(form, cycle, asked(cycle, now));
        return form.unlessFaulty(() -> {
            accept(proposal, now, decisions, paper, actor);
            return proposal;
        });
    }

    private Map<String, Position> asked(String cycle, Map<String, Position> now) {
        Map<String, Position> asked = new TreeMap<>(now);
        asked.keySet().retainAll(papers.asked(cycle).keySet());
        return asked;
    }

    private Map<String, StarDecision> read(FormFields form, String cycle, Map<String, Position> asked) {
        Map<String, StarDecision> decisions = new StarDecisions(form, "decisions", asked, positions.starsOf(cycle))
                .read(form.required("decisions", "复核决定", 2000));
        asked.keySet().stream()
                .filter(branch -> !decisions.containsKey(branch))
                .forEach(branch -> form.fault("decisions", branch + "还没有决定，请写明维持或调整"));
        return decisions;
    }

    private void accept(
            Proposal proposal,
            Map<String, Position> now,
            Map<String, StarDecision> decisions,
            String paper,
            Actor actor) {
        Map<Star, Long> overflow = overflow(proposal, now, decisions);
        decisions.values().forEach(decision -> {
            String reason = decision.reason() + (decision.lowers() ? note(decision.star(), overflow) : "");
            stars.record(
                    new RatingId(proposal.cycle(), decision.branch()),
                    StarKind.SUPERIOR,
                    decision.star(),
                    actor,
                    reason,
                    paper);
        });
        papers.add(proposal.cycle(), SuperiorPapers.DECISION, paper, actor.userId());
        audit.record(actor, "proposal.decided", proposal.cycle(), "核查后复核决定，文号：" + paper);
    }

    /** By how many branches each capped star exceeds its cap after the decisions. */
    private Map<Star, Long> overflow(
            Proposal proposal, Map<String, Position> now, Map<String, StarDecision> decisions) {
        Map<Star, Long> counts = new HashMap<>();
        now.forEach((branch, position) -> {
            StarDecision decision = decisions.get(branch);
            counts.merge(decision == null ? position.present() : decision.star(), 1L, Long::sum);
        });
        Map<Star, Long> overflow = new HashMap<>();
        for (Limit cap : calculations.of(proposal).caps()) {
            Star star = Star.of(cap.star());
            overflow.put(star, counts.getOrDefault(star, 0L) - cap.limit());
        }
        return overflow;
    }

    private static String note(Star star, Map<Star, Long> overflow) {
        long over = overflow.getOrDefault(star, 0L);
        return over > 0 ? "（核查下调产生，%s超出名额%d个，不自动递补）".formatted(star.title(), over) : "";
    }
}
