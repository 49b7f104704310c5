package org.starbranch.workflow.standardisationcheck;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.Checklists;
import org.starbranch.workflow.tasks.TaskSubject;

/** Lists what the assessors found not met. */
@Component
class ListUnmet implements JavaDelegate {

    private final Checklists checklists;

    ListUnmet(Checklists checklists) {
        this.checklists = checklists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StandardisationCheckProcess.FINDINGS.set(
                execution, checklists.list(TaskSubject.of(execution).cycle()));
    }
}
