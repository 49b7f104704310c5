package org.starbranch.workflow.annualcycle;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Notices;
import org.starbranch.proposal.Proposals;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** Publishes the notice and releases the stars with it. */
@Component
class RecordPublicNotice implements JavaDelegate {

    private final Notices notices;
    private final Proposals proposals;
    private final CurrentUser user;

    RecordPublicNotice(Notices notices, Proposals proposals, CurrentUser user) {
        this.notices = notices;
        this.proposals = proposals;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(notices.publish(cycle, form.getOrDefault("scope", ""), user.actor()));
        proposals.release(cycle);
    }
}
