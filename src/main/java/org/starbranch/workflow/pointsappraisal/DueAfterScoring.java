package org.starbranch.workflow.pointsappraisal;

import static org.starbranch.workflow.pointsappraisal.PointsAppraisalProcess.CROSS_CHECK;

import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.review.CrossChecks;
import org.starbranch.shared.Time;
import org.starbranch.workflow.tasks.TaskSubject;

/** Cross-check and filing are due so many working days after the scoring was finished, not after their task came. */
@Component
class DueAfterScoring implements TaskListener {

    private final CrossChecks checks;

    DueAfterScoring(CrossChecks checks) {
        this.checks = checks;
    }

    @Override
    public void notify(DelegateTask task) {
        String deadline = task.getTaskDefinitionKey().equals(CROSS_CHECK) ? "cross_check" : "filing";
        task.setDueDate(Date.from(checks.due(TaskSubject.of(task.getExecution()).cycle(), deadline)
                .atTime(LocalTime.of(23, 59))
                .atZone(Time.CHINA)
                .toInstant()));
    }
}
