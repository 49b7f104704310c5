package org.starbranch.proposal;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.proposal.Proposal.State;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** Takes the office's proposal: its reasons, and why a soft minimum is not met where it is not (reading Z8). */
@Component
class Preparation {

    private final ProposalRows proposals;
    private final Calculations calculations;
    private final Cycles cycles;
    private final AuditTrail audit;

    Preparation(ProposalRows proposals, Calculations calculations, Cycles cycles, AuditTrail audit) {
        this.proposals = proposals;
        this.calculations = calculations;
        this.cycles = cycles;
        this.audit = audit;
    }

    Submission<PreparationOutcome> record(String cycle, Map<String, String> fields, Actor actor) {
        Proposal proposal = proposals.lock(cycle).orElseThrow();
        if (!actor.is(Role.OFFICE)) {
            return Submission.refused("只有党委组织部可以拟定评星建议");
        }
        if (proposal.state() != State.CLEAR) {
            return Submission.refused("现在不能拟定建议：" + proposal.state().title());
        }
        return calculations.isOutdated(proposal)
                ? outdated(cycle, actor)
                : prepare(proposal, new FormFields(fields), actor);
    }

    private Submission<PreparationOutcome> outdated(String cycle, Actor actor) {
        audit.record(actor, "proposal.outdated", cycle, "计算之后得分或否决事项有变化，重新计算");
        return Submission.accepted(PreparationOutcome.OUTDATED);
    }

    private Submission<PreparationOutcome> prepare(Proposal proposal, FormFields form, Actor actor) {
        String opinion = form.required("opinion", "推荐理由与情况说明", 2000);
        String reason = form.optional("soft_minimum_reason", "未达到一般比例的理由", 1000);
        form.require(!reason.isEmpty() || !missesSoftMinimum(proposal), "soft_minimum_reason", "未达到“一般不低于”的比例，请说明理由");
        return form.unlessFaulty(() -> {
            proposals.prepared(proposal.cycle(), actor.userId(), opinion, reason);
            audit.record(actor, "proposal.prepared", proposal.cycle(), "拟定评星建议，提交党委会");
            return PreparationOutcome.PREPARED;
        });
    }

    /** Whether fewer branches than the scheme's soft minimum asks for have its star. */
    boolean missesSoftMinimum(Proposal proposal) {
        Calculation calculation = calculations.of(proposal);
        return cycles.scheme(proposal.cycle()).minimums().stream()
                .anyMatch(minimum ->
                        calculation.count(Star.of(minimum.star())) < minimum.expected(calculation.rosterSize()));
    }
}
