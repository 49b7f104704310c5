package org.starbranch.workflow.objection;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Objections;
import org.starbranch.workflow.tasks.TaskSubject;

/** Takes the decision off the list of who handled the objection. */
@Component
class OfferToOthers implements TaskListener {

    private final Objections objections;

    OfferToOthers(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void notify(DelegateTask task) {
        String handler =
                objections.objection(TaskSubject.number(task.getExecution())).handler();
        if (handler != null) {
            task.deleteCandidateUser(handler);
        }
    }
}
