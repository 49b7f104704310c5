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

/** The office says what is put right until when, or that it is not followed any further. */
@Component
class RecordImprovements implements JavaDelegate {

    private final FollowUps followUps;
    private final CurrentUser user;

    RecordImprovements(FollowUps followUps, CurrentUser user) {
        this.followUps = followUps;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(followUps.order(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
