package org.starbranch.workflow.modelbranch;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows whose titles are to be looked at again, and with what totals. */
@Component
class ShowReverification implements TaskListener {

    private final ReverificationTables tables;

    ShowReverification(ReverificationTables tables) {
        this.tables = tables;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariablesLocal(tables.of(TaskSubject.of(task.getExecution()).cycle()));
    }
}
