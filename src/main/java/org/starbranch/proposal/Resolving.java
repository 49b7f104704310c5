package org.starbranch.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.starbranch.audit.AuditTrail;
import org.starbranch.proposal.Proposal.State;
import org.starbranch.rating.Vetoes;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** Takes the Party committee's resolution: by somebody other than who prepared the proposal. */
@Component
class Resolving {

    private static final String APPROVE = "approve";
    private static final String RETURN = "return";

    private final ProposalRows proposals;
    private final Calculations calculations;
    private final Resolutions resolutions;
    private final Vetoes vetoes;
    private final AuditTrail audit;
    private final Clock clock;

    Resolving(
            ProposalRows proposals,
            Calculations calculations,
            Resolutions resolutions,
            Vetoes vetoes,
            AuditTrail audit,
            Clock clock) {
        this.proposals = proposals;
        this.calculations = calculations;
        this.resolutions = resolutions;
        this.vetoes = vetoes;
        this.audit = audit;
        this.clock = clock;
    }

    Submission<ResolutionOutcome> record(String cycle, Map<String, String> fields, Actor actor) {
        Proposal proposal = proposals.lock(cycle).orElseThrow();
        if (!actor.is(Role.PARTY_COMMITTEE)) {
            return Submission.refused("只有党委会可以登记决议");
        }
        if (proposal.state() != State.PREPARED) {
            return Submission.refused("现在没有待决议的建议：" + proposal.state().title());
        }
        if (proposal.preparedBy().equals(actor.userId())) {
            return Submission.refused("建议由您本人拟定，决议须由他人登记");
        }
        FormFields form = new FormFields(fields);
        Resolution resolution = read(form, proposal, actor);
        return form.unlessFaulty(() -> accept(proposal, resolution, actor));
    }

    private Resolution read(FormFields form, Proposal proposal, Actor actor) {
        String decision =
                form.choice("decision", List.of(APPROVE, RETURN), "请选择通过或退回").orElse("");
        String reason = form.optional("reason", "理由", 1000);
        Meeting meeting = Meeting.read(form, LocalDate.now(clock));
        if (decision.equals(APPROVE)) {
            checkApproval(form, proposal, meeting);
        }
        form.require(!decision.equals(RETURN) || !reason.isEmpty(), "reason", "退回时请写明理由");
        ResolutionOutcome outcome = decision.equals(APPROVE) ? ResolutionOutcome.APPROVED : ResolutionOutcome.RETURNED;
        return new Resolution(proposal.run(), outcome, reason, meeting, actor.userId());
    }

    private void checkApproval(FormFields form, Proposal proposal, Meeting meeting) {
        meeting.requirePassed(form);
        form.require(vetoes.undecided(proposal.cycle()).isEmpty(), "decision", "还有否决事项没有决定，请先办结");
        form.require(!calculations.isOutdated(proposal), "decision", "计算之后得分或否决事项有变化，请退回重新计算");
    }

    private ResolutionOutcome accept(Proposal proposal, Resolution resolution, Actor actor) {
        boolean approved = resolution.decision() == ResolutionOutcome.APPROVED;
        resolutions.add(proposal.cycle(), resolution);
        proposals.enter(proposal.cycle(), approved ? State.APPROVED : State.CLEAR);
        audit.record(
                actor,
                approved ? "proposal.approved" : "proposal.returned",
                proposal.cycle(),
                (approved ? "党委会通过评星建议" : "党委会退回评星建议：" + resolution.reason())
                        + "，会议纪要："
                        + resolution.meeting().minuteNo());
        return resolution.decision();
    }
}
