package org.starbranch.workflow.verification;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.verification.Inquiries;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** Takes the branch's reply to a letter. */
@Component
class RecordLetterReply implements JavaDelegate {

    private final Inquiries inquiries;
    private final CurrentUser user;

    RecordLetterReply(Inquiries inquiries, CurrentUser user) {
        this.inquiries = inquiries;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VerificationProcess.METHOD_OUTCOME.set(
                execution,
                unlessAccepted(
                        inquiries.answer(TaskSubject.rating(execution), SubmittedForm.take(execution), user.actor())));
    }
}
