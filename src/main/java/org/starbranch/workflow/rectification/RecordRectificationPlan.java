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
class RecordRectificationPlan implements JavaDelegate {

    private final MeasurePlans plans;
    private final CurrentUser user;

    RecordRectificationPlan(MeasurePlans plans, CurrentUser user) {
        this.plans = plans;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(plans.record(TaskSubject.number(execution), form, user.actor()));
    }
}
