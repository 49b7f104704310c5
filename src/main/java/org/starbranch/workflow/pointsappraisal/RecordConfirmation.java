package org.starbranch.workflow.pointsappraisal;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.Appraisals;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** The committee confirms the index of the year. */
@Component
class RecordConfirmation implements JavaDelegate {

    private final Appraisals appraisals;
    private final CurrentUser user;

    RecordConfirmation(Appraisals appraisals, CurrentUser user) {
        this.appraisals = appraisals;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(appraisals.confirm(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
