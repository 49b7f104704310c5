package org.starbranch.workflow.rectification;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.rectification.MeasureResults;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

@Component
class RecordRectificationResults implements JavaDelegate {

    private final MeasureResults results;
    private final CurrentUser user;

    RecordRectificationResults(MeasureResults results, CurrentUser user) {
        this.results = results;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(results.record(TaskSubject.number(execution), form, user.actor()));
    }
}
