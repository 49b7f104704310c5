package org.starbranch.workflow.objection;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Rulings;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** Takes what the committee says to a late answer. */
@Component
class RecordEscalation implements JavaDelegate {

    private final Rulings rulings;
    private final CurrentUser user;

    RecordEscalation(Rulings rulings, CurrentUser user) {
        this.rulings = rulings;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        unlessAccepted(rulings.escalate(TaskSubject.number(execution), SubmittedForm.take(execution), user.actor()));
    }
}
