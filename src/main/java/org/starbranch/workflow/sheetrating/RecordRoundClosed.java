package org.starbranch.workflow.sheetrating;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.Reviews;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** The office closes a round after its day: what is open counts as not handed in. */
@Component
class RecordRoundClosed implements JavaDelegate {

    private final Reviews reviews;
    private final CurrentUser user;

    RecordRoundClosed(Reviews reviews, CurrentUser user) {
        this.reviews = reviews;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(reviews.closeRound(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
