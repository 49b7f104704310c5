package org.starbranch.workflow.standardisationcheck;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.FollowUps;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** The office reports; what has a day is followed after it. */
@Component
class RecordCheckReport implements JavaDelegate {

    private final FollowUps followUps;
    private final CurrentUser user;

    RecordCheckReport(FollowUps followUps, CurrentUser user) {
        this.followUps = followUps;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        StandardisationCheckProcess.FOLLOW_UP.set(
                execution,
                unlessAccepted(followUps.report(TaskSubject.of(execution).cycle(), form, user.actor())));
    }
}
