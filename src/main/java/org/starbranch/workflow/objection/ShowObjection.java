package org.starbranch.workflow.objection;

import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Objection;
import org.starbranch.notice.Objections;
import org.starbranch.shared.Time;
import org.starbranch.workflow.tasks.ShownText;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the objection's words and receipt; every step is due on the one day by which it must be answered. */
@Component
class ShowObjection implements TaskListener {

    private final Objections objections;

    ShowObjection(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void notify(DelegateTask task) {
        Objection objection = objections.objection(TaskSubject.number(task.getExecution()));
        task.setVariableLocal("receipt", objection.receipt());
        task.setVariableLocal("answerDue", objection.answerDue().toString());
        ShownText.show(task, "objectionText", objection.text());
        task.setDueDate(Date.from(objection
                .answerDue()
                .atTime(LocalTime.of(23, 59))
                .atZone(Time.CHINA)
                .toInstant()));
    }
}
