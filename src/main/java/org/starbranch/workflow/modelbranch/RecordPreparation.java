package org.starbranch.workflow.modelbranch;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.Participation;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** Who takes part, and the stars of the years before the system. */
@Component
class RecordPreparation implements JavaDelegate {

    private final Participation participation;
    private final CurrentUser user;

    RecordPreparation(Participation participation, CurrentUser user) {
        this.participation = participation;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(participation.settle(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
