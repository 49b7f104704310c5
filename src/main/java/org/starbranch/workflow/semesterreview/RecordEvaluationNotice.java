package org.starbranch.workflow.semesterreview;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.notice.NoticePlan;
import org.starbranch.notice.Notices;
import org.starbranch.review.DecidedStars;
import org.starbranch.review.OutstandingBranch;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** Puts the stars and the outstanding branch before the public. */
@Component
class RecordEvaluationNotice implements JavaDelegate {

    private final OutstandingBranch outstanding;
    private final DecidedStars stars;
    private final Notices notices;
    private final Cycles cycles;
    private final CurrentUser user;

    RecordEvaluationNotice(
            OutstandingBranch outstanding, DecidedStars stars, Notices notices, Cycles cycles, CurrentUser user) {
        this.outstanding = outstanding;
        this.stars = stars;
        this.notices = notices;
        this.cycles = cycles;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        Map<String, String> form = SubmittedForm.take(execution);
        NoticePlan plan = new NoticePlan(outstanding.announced(cycle), stars.finals(cycle));
        unlessAccepted(notices.publish(cycle, plan, form.getOrDefault("scope", ""), user.actor()));
        cycles.enter(cycle, Stage.PUBLIC_NOTICE);
    }
}
