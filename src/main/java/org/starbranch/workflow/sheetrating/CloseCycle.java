package org.starbranch.workflow.sheetrating;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.workflow.tasks.TaskSubject;

/** Closes the cycle. */
@Component
class CloseCycle implements JavaDelegate {

    private final Cycles cycles;

    CloseCycle(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.enter(TaskSubject.of(execution).cycle(), Stage.CLOSED);
    }
}
