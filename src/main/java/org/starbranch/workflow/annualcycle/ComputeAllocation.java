package org.starbranch.workflow.annualcycle;

import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.ALLOCATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.proposal.Proposals;
import org.starbranch.workflow.tasks.TaskSubject;

/** Allocates the stars under the caps from what the ratings say now. */
@Component
class ComputeAllocation implements JavaDelegate {

    private final Proposals proposals;

    ComputeAllocation(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ALLOCATION.set(execution, proposals.compute(TaskSubject.of(execution).cycle()));
    }
}
