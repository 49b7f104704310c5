package org.starbranch.workflow.verification;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.verification.Findings;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** Takes the other verifier's decision. */
@Component
class RecordVerificationDecision implements JavaDelegate {

    private final Findings findings;
    private final CurrentUser user;

    RecordVerificationDecision(Findings findings, CurrentUser user) {
        this.findings = findings;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VerificationProcess.DECISION_OUTCOME.set(
                execution,
                unlessAccepted(
                        findings.decide(TaskSubject.rating(execution), SubmittedForm.take(execution), user.actor())));
    }
}
