package org.starbranch.workflow.branchrating;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.rating.DailyIndicators;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

@Component
class RecordDailyIndicator implements JavaDelegate {

    private final DailyIndicators indicators;
    private final CurrentUser user;

    RecordDailyIndicator(DailyIndicators indicators, CurrentUser user) {
        this.indicators = indicators;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        unlessAccepted(indicators.record(TaskSubject.rating(execution), SubmittedForm.take(execution), user.actor()));
    }
}
