package org.starbranch.workflow.annualcycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.proposal.Proposals;
import org.starbranch.workflow.tasks.TaskSubject;

/** Makes the superior's stars the final ones. */
@Component
class FixFinalStars implements JavaDelegate {

    private final Proposals proposals;

    FixFinalStars(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.fixFinalStars(TaskSubject.of(execution).cycle());
    }
}
