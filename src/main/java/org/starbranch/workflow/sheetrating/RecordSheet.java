package org.starbranch.workflow.sheetrating;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.Reviews;
import org.starbranch.review.SheetId;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;

@Component
class RecordSheet implements JavaDelegate {

    private final Reviews reviews;
    private final CurrentUser user;

    RecordSheet(Reviews reviews, CurrentUser user) {
        this.reviews = reviews;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SheetId id = SheetId.of(execution.getProcessBusinessKey());
        unlessAccepted(reviews.record(id, SubmittedForm.take(execution), user.actor()));
    }
}
