package org.starbranch.workflow.semesterreview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.Evaluations;
import org.starbranch.workflow.tasks.TaskSubject;

/** Counts what the five groups gave. */
@Component
class CountEvaluation implements JavaDelegate {

    private final Evaluations evaluations;
    private final Cycles cycles;

    CountEvaluation(Evaluations evaluations, Cycles cycles) {
        this.evaluations = evaluations;
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        evaluations.count(cycle);
        cycles.enter(cycle, Stage.PROPOSAL);
    }
}
