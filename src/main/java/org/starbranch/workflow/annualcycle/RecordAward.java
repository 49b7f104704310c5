package org.starbranch.workflow.annualcycle;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.ledger.Ledger;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** Enters the final stars in the ledger and hands over the plaques. */
@Component
class RecordAward implements JavaDelegate {

    private final Ledger ledger;
    private final CurrentUser user;

    RecordAward(Ledger ledger, CurrentUser user) {
        this.ledger = ledger;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(ledger.award(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
