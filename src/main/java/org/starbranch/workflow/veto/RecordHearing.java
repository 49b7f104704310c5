package org.starbranch.workflow.veto;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.rating.Vetoes;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

@Component
class RecordHearing implements JavaDelegate {

    private final Vetoes vetoes;
    private final CurrentUser user;

    RecordHearing(Vetoes vetoes, CurrentUser user) {
        this.vetoes = vetoes;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        unlessAccepted(vetoes.hear(TaskSubject.number(execution), SubmittedForm.take(execution), user.actor()));
    }
}
