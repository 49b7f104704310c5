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

/** What the general branches scored is filed, with what a sample showed. */
@Component
class RecordFiling implements JavaDelegate {

    private final Appraisals appraisals;
    private final CurrentUser user;

    RecordFiling(Appraisals appraisals, CurrentUser user) {
        this.appraisals = appraisals;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(appraisals.file(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
