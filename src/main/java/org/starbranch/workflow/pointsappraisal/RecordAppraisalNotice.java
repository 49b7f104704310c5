package org.starbranch.workflow.pointsappraisal;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.AppraisalNotices;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** The public notice begins. */
@Component
class RecordAppraisalNotice implements JavaDelegate {

    private final AppraisalNotices notices;
    private final Cycles cycles;
    private final CurrentUser user;

    RecordAppraisalNotice(AppraisalNotices notices, Cycles cycles, CurrentUser user) {
        this.notices = notices;
        this.cycles = cycles;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(notices.publicise(cycle, form, user.actor()));
        cycles.enter(cycle, Stage.PUBLIC_NOTICE);
    }
}
