package org.starbranch.workflow.standardisationcheck;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.Checklists;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** The office's report closes the cycle. */
@Component
class RecordCheckReport implements JavaDelegate {

    private final Checklists checklists;
    private final Cycles cycles;
    private final CurrentUser user;

    RecordCheckReport(Checklists checklists, Cycles cycles, CurrentUser user) {
        this.checklists = checklists;
        this.cycles = cycles;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(checklists.report(cycle, form, user.actor()));
        cycles.enter(cycle, Stage.CLOSED);
    }
}
