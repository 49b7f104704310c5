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

/** The superior's review of the sealed proposal. */
@Component
class RecordSuperiorReview implements JavaDelegate {

    private final Proposals proposals;
    private final CurrentUser user;

    RecordSuperiorReview(Proposals proposals, CurrentUser user) {
        this.proposals = proposals;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(proposals.recordSuperiorReview(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
