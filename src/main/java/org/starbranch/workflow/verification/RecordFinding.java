package org.starbranch.workflow.verification;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.verification.Findings;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** Takes a verifier's finding. */
@Component
class RecordFinding implements JavaDelegate {

    private final Findings findings;
    private final CurrentUser user;

    RecordFinding(Findings findings, CurrentUser user) {
        this.findings = findings;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        unlessAccepted(findings.find(TaskSubject.rating(execution), SubmittedForm.take(execution), user.actor()));
    }
}
