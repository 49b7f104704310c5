package org.starbranch.workflow.pointsappraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.Appraisals;
import org.starbranch.workflow.tasks.TaskSubject;

/** Makes the year of its two halves. */
@Component
class CountYear implements JavaDelegate {

    private final Appraisals appraisals;
    private final Cycles cycles;

    CountYear(Appraisals appraisals, Cycles cycles) {
        this.appraisals = appraisals;
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        appraisals.countYear(cycle);
        cycles.enter(cycle, Stage.PROPOSAL);
    }
}
