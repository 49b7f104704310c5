package org.starbranch.workflow.annualcycle;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;
import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.RESOLUTION;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.proposal.Proposals;
import org.starbranch.proposal.ResolutionOutcome;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** The Party committee's resolution. */
@Component
class RecordResolution implements JavaDelegate {

    private final Proposals proposals;
    private final CurrentUser user;

    RecordResolution(Proposals proposals, CurrentUser user) {
        this.proposals = proposals;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        ResolutionOutcome outcome =
                unlessAccepted(proposals.resolve(TaskSubject.of(execution).cycle(), form, user.actor()));
        RESOLUTION.set(execution, outcome);
    }
}
