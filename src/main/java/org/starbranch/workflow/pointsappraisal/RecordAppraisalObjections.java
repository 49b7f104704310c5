package org.starbranch.workflow.pointsappraisal;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.AppraisalNotices;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** The notice is over: nothing was objected to that changes a score, or named lines come back. */
@Component
class RecordAppraisalObjections implements JavaDelegate {

    private final AppraisalNotices notices;
    private final CurrentUser user;

    RecordAppraisalObjections(AppraisalNotices notices, CurrentUser user) {
        this.notices = notices;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        PointsAppraisalProcess.NOTICE_CLOSED.set(
                execution,
                unlessAccepted(notices.close(TaskSubject.of(execution).cycle(), form, user.actor())));
    }
}
