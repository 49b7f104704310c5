package org.starbranch.workflow.objection;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Admissions;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** Takes the office's view of a new objection, and who handles it. */
@Component
class RecordHandler implements JavaDelegate {

    private final Admissions admissions;
    private final PossibleHandlers handlers;
    private final CurrentUser user;

    RecordHandler(Admissions admissions, PossibleHandlers handlers, CurrentUser user) {
        this.admissions = admissions;
        this.handlers = handlers;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        String receipt = TaskSubject.number(execution);
        ObjectionProcess.ADMISSION_OUTCOME.set(
                execution, unlessAccepted(admissions.admit(receipt, form, handlers.all(), user.actor())));
    }
}
