package org.starbranch.workflow.verification;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.shared.RatingId;
import org.starbranch.verification.Findings;
import org.starbranch.workflow.tasks.SelectOptions;
import org.starbranch.workflow.tasks.TaskSubject;

/** Offers the points that a finding may name. */
@Component
class ShowNameablePoints implements TaskListener {

    private final Findings findings;
    private final Cycles cycles;

    ShowNameablePoints(Findings findings, Cycles cycles) {
        this.findings = findings;
        this.cycles = cycles;
    }

    @Override
    public void notify(DelegateTask task) {
        RatingId rating = TaskSubject.rating(task.getExecution());
        task.setVariableLocal(
                "pointOptions", SelectOptions.points(cycles.scheme(rating.cycle()), findings.nameable(rating)));
    }
}
