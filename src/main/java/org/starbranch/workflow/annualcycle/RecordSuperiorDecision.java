package org.starbranch.workflow.annualcycle;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.proposal.Proposals;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** What the superior decides after verification. */
@Component
class RecordSuperiorDecision implements JavaDelegate {

    private final Proposals proposals;
    private final CurrentUser user;

    RecordSuperiorDecision(Proposals proposals, CurrentUser user) {
        this.proposals = proposals;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(
                proposals.recordSuperiorDecision(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
