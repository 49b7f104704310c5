package org.starbranch.workflow.objection;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Rulings;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** Takes the committee's decision about the star. */
@Component
class RecordObjectionDecision implements JavaDelegate {

    private final Rulings rulings;
    private final CurrentUser user;

    RecordObjectionDecision(Rulings rulings, CurrentUser user) {
        this.rulings = rulings;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        unlessAccepted(rulings.decide(TaskSubject.number(execution), SubmittedForm.take(execution), user.actor()));
    }
}
