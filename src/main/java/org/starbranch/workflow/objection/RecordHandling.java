package org.starbranch.workflow.objection;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Handlings;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** Takes what the handler found. */
@Component
class RecordHandling implements JavaDelegate {

    private final Handlings handlings;
    private final CurrentUser user;

    RecordHandling(Handlings handlings, CurrentUser user) {
        this.handlings = handlings;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        unlessAccepted(handlings.handle(TaskSubject.number(execution), SubmittedForm.take(execution), user.actor()));
    }
}
