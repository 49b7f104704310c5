package org.starbranch.workflow.semesterreview;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.OutstandingBranch;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** The committee's decision on the outstanding branch. */
@Component
class RecordTitle implements JavaDelegate {

    private final OutstandingBranch outstanding;
    private final CurrentUser user;

    RecordTitle(OutstandingBranch outstanding, CurrentUser user) {
        this.outstanding = outstanding;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(outstanding.decide(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
