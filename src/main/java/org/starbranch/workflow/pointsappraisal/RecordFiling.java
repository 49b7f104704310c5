package org.starbranch.workflow.pointsappraisal;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.CrossChecks;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** What the general branches scored is filed. */
@Component
class RecordFiling implements JavaDelegate {

    private final CrossChecks checks;
    private final CurrentUser user;

    RecordFiling(CrossChecks checks, CurrentUser user) {
        this.checks = checks;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(checks.file(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
