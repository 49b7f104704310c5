package org.starbranch.workflow.rectification;

import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.rectification.CaseFile;
import org.starbranch.rectification.Rectification;
import org.starbranch.rectification.Rectifications;
import org.starbranch.shared.Time;
import org.starbranch.workflow.tasks.TaskSubject;

/** Puts in what the forms of a rectification show, and the day by which an accepted plan is to be carried out. */
@Component("showRectification")
class ShowRectification implements TaskListener {

    private final Rectifications rectifications;

    ShowRectification(Rectifications rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = rectifications.file(TaskSubject.number(task.getExecution()));
        new ShownFile(file).texts().forEach(task::setVariableLocal);
        if (task.getTaskDefinitionKey().equals(RectificationProcess.TASK_CARRY_OUT)) {
            setDue(task, file.rectification());
        }
    }

    /** The day that was set when the plan was accepted; results that were not accepted do not move it. */
    private static void setDue(DelegateTask task, Rectification rectification) {
        if (rectification.carryOutUntil() != null) {
            task.setDueDate(Date.from(rectification
                    .carryOutUntil()
                    .atTime(LocalTime.of(23, 59))
                    .atZone(Time.CHINA)
                    .toInstant()));
        }
    }
}
