package org.starbranch.workflow.semesterreview;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.Evaluations;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.GroupMembers;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** Whom the office invites to evaluate. */
@Component
class RecordInvitation implements JavaDelegate {

    private final Evaluations evaluations;
    private final GroupMembers members;
    private final CurrentUser user;

    RecordInvitation(Evaluations evaluations, GroupMembers members, CurrentUser user) {
        this.evaluations = evaluations;
        this.members = members;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(evaluations.invite(TaskSubject.of(execution).cycle(), form, user.actor(), members::of));
    }
}
