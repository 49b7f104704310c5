package org.starbranch.workflow.verification;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.workflow.tasks.SelectOptions;
import org.starbranch.workflow.tasks.TaskSubject;

/** Offers the items that a verification may be confined to. */
@Component
class ShowItems implements TaskListener {

    private final Cycles cycles;

    ShowItems(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        task.setVariableLocal(
                "itemOptions", SelectOptions.items(cycles.scheme(cycle).items()));
    }
}
