package org.starbranch.workflow.modelbranch;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.ModelBranches;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** How many members got five stars. */
@Component
class RecordMemberStars implements JavaDelegate {

    private final ModelBranches models;
    private final CurrentUser user;

    RecordMemberStars(ModelBranches models, CurrentUser user) {
        this.models = models;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(models.recordMembers(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
