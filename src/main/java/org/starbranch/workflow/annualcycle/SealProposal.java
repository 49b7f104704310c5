package org.starbranch.workflow.annualcycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.proposal.Proposals;
import org.starbranch.workflow.tasks.TaskSubject;

/** Locks the approved proposal. */
@Component
class SealProposal implements JavaDelegate {

    private final Proposals proposals;

    SealProposal(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposals.seal(TaskSubject.of(execution).cycle());
    }
}
