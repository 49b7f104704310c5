package org.starbranch.workflow.exemption;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.ExemptionRequests;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** What the office says to the application. */
@Component
class RecordExemption implements JavaDelegate {

    private final ExemptionRequests requests;
    private final CurrentUser user;

    RecordExemption(ExemptionRequests requests, CurrentUser user) {
        this.requests = requests;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        unlessAccepted(requests.decide(TaskSubject.rating(execution), SubmittedForm.take(execution), user.actor()));
    }
}
