package org.starbranch.workflow.pointsappraisal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.Appraisals;
import org.starbranch.workflow.tasks.TaskSubject;

/** Counts the half that is being appraised. */
@Component
class CountHalf implements JavaDelegate {

    private final Appraisals appraisals;

    CountHalf(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PointsAppraisalProcess.HALF.set(
                execution, appraisals.count(TaskSubject.of(execution).cycle()));
    }
}
