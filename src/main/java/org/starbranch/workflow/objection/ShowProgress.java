package org.starbranch.workflow.objection;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Objection;
import org.starbranch.notice.Objections;
import org.starbranch.organisation.Organisation;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the committee where a late objection is stuck. */
@Component
class ShowProgress implements TaskListener {

    private final Objections objections;
    private final Organisation organisation;

    ShowProgress(Objections objections, Organisation organisation) {
        this.objections = objections;
        this.organisation = organisation;
    }

    @Override
    public void notify(DelegateTask task) {
        Objection objection = objections.objection(TaskSubject.number(task.getExecution()));
        String handler = objection.handler() == null ? "尚未指定" : organisation.nameOf(objection.handler());
        task.setVariableLocal("progressText", objection.stage().title() + "；承办人：" + handler);
    }
}
