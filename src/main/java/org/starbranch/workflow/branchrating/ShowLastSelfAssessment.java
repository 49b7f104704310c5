package org.starbranch.workflow.branchrating;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.rating.SheetNotes;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the branch what it had filled in before its meeting sent the sheet back. */
@Component
class ShowLastSelfAssessment implements TaskListener {

    private final SheetNotes notes;

    ShowLastSelfAssessment(SheetNotes notes) {
        this.notes = notes;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariablesLocal(notes.forOwnSheet(TaskSubject.rating(task.getExecution())));
    }
}
