package org.starbranch.workflow.modelbranch;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.Reverifications;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** Whether the titles stand. */
@Component
class RecordReverification implements JavaDelegate {

    private final Reverifications reverifications;
    private final CurrentUser user;

    RecordReverification(Reverifications reverifications, CurrentUser user) {
        this.reverifications = reverifications;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(reverifications.record(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
