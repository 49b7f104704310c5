package org.starbranch.workflow.pointsappraisal;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.Appraisals;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** The committee's confirmation closes the cycle. */
@Component
class RecordConfirmation implements JavaDelegate {

    private final Appraisals appraisals;
    private final Cycles cycles;
    private final CurrentUser user;

    RecordConfirmation(Appraisals appraisals, Cycles cycles, CurrentUser user) {
        this.appraisals = appraisals;
        this.cycles = cycles;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(appraisals.confirm(cycle, form, user.actor()));
        cycles.enter(cycle, Stage.CLOSED);
    }
}
