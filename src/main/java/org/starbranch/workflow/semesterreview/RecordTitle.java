package org.starbranch.workflow.semesterreview;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.Evaluations;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** The committee's decision on the outstanding branch. */
@Component
class RecordTitle implements JavaDelegate {

    private final Evaluations evaluations;
    private final CurrentUser user;

    RecordTitle(Evaluations evaluations, CurrentUser user) {
        this.evaluations = evaluations;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(evaluations.decideTitle(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
