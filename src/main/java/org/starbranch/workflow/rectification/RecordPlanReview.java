package org.starbranch.workflow.rectification;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.rectification.MeasurePlans;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

@Component
class RecordPlanReview implements JavaDelegate {

    private final MeasurePlans plans;
    private final CurrentUser user;

    RecordPlanReview(MeasurePlans plans, CurrentUser user) {
        this.plans = plans;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        RectificationProcess.PLAN_REVIEW.set(
                execution, unlessAccepted(plans.review(TaskSubject.number(execution), form, user.actor())));
    }
}
