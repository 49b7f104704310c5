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

/** What a sample showed: all stands, or named lines come back. */
@Component
class RecordCrossCheck implements JavaDelegate {

    private final CrossChecks checks;
    private final CurrentUser user;

    RecordCrossCheck(CrossChecks checks, CurrentUser user) {
        this.checks = checks;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        PointsAppraisalProcess.CROSS_CHECKED.set(
                execution,
                unlessAccepted(checks.record(TaskSubject.of(execution).cycle(), form, user.actor())));
    }
}
