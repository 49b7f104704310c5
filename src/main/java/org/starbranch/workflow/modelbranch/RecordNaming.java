package org.starbranch.workflow.modelbranch;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.Namings;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** The naming when the notice is over. */
@Component
class RecordNaming implements JavaDelegate {

    private final Namings namings;
    private final CurrentUser user;

    RecordNaming(Namings namings, CurrentUser user) {
        this.namings = namings;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(namings.name(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
