package org.starbranch.workflow.objection;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Objections;
import org.starbranch.workflow.tasks.TaskSubject;

/** Gives the task to the handler whom the office named. */
@Component
class OfferToHandler implements TaskListener {

    private final Objections objections;

    OfferToHandler(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setAssignee(
                objections.objection(TaskSubject.number(task.getExecution())).handler());
    }
}
