package org.starbranch.workflow.standardisationcheck;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.Checklists;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** The office says what is put right until when. */
@Component
class RecordImprovements implements JavaDelegate {

    private final Checklists checklists;
    private final CurrentUser user;

    RecordImprovements(Checklists checklists, CurrentUser user) {
        this.checklists = checklists;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(checklists.order(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
