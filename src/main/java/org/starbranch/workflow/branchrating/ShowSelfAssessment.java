package org.starbranch.workflow.branchrating;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.rating.SheetNotes;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the assessor what the branch gave itself. */
@Component
class ShowSelfAssessment implements TaskListener {

    private final SheetNotes notes;

    ShowSelfAssessment(SheetNotes notes) {
        this.notes = notes;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setVariablesLocal(notes.forAssessor(TaskSubject.rating(task.getExecution())));
    }
}
