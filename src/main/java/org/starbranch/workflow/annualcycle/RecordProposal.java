package org.starbranch.workflow.annualcycle;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;
import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.PREPARATION;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.proposal.PreparationOutcome;
import org.starbranch.proposal.Proposals;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** The office's proposal, or that something changed since the calculation. */
@Component
class RecordProposal implements JavaDelegate {

    private final Proposals proposals;
    private final CurrentUser user;

    RecordProposal(Proposals proposals, CurrentUser user) {
        this.proposals = proposals;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        PreparationOutcome outcome =
                unlessAccepted(proposals.prepare(TaskSubject.of(execution).cycle(), form, user.actor()));
        PREPARATION.set(execution, outcome);
    }
}
