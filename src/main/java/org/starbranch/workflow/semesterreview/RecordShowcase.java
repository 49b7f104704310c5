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

/** Whether the outstanding branch showed its work to the others. */
@Component
class RecordShowcase implements JavaDelegate {

    private final OutstandingBranch outstanding;
    private final CurrentUser user;

    RecordShowcase(OutstandingBranch outstanding, CurrentUser user) {
        this.outstanding = outstanding;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(outstanding.show(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
