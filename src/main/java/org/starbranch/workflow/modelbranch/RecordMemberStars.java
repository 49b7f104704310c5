package org.starbranch.workflow.modelbranch;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.MemberShares;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** How many members got five stars in the branches that did not rate them here. */
@Component
class RecordMemberStars implements JavaDelegate {

    private final MemberShares shares;
    private final CurrentUser user;

    RecordMemberStars(MemberShares shares, CurrentUser user) {
        this.shares = shares;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(shares.type(TaskSubject.of(execution).cycle(), form, user.actor()));
    }
}
