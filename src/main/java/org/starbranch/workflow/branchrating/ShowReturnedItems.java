package org.starbranch.workflow.branchrating;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.rating.SheetNotes;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the branch which items came back, with which question. */
@Component
class ShowReturnedItems implements TaskListener {

    private final SheetNotes notes;

    ShowReturnedItems(SheetNotes notes) {
        this.notes = notes;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariablesLocal(notes.forCorrection(TaskSubject.rating(task.getExecution())));
    }
}
