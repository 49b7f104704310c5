package org.starbranch.workflow.annualcycle;

import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.VERIFICATIONS;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.proposal.Proposals;
import org.starbranch.shared.Actor;
import org.starbranch.verification.Verifications;
import org.starbranch.workflow.annualcycle.AnnualCycleProcess.VerificationsOutcome;
import org.starbranch.workflow.tasks.TaskSubject;

/** Begins a verification for each filed branch. */
@Component
class StartVerifications implements JavaDelegate {

    private final Proposals proposals;
    private final Verifications verifications;

    StartVerifications(Proposals proposals, Verifications verifications) {
        this.proposals = proposals;
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        int open = verifications.start(cycle, List.copyOf(proposals.filed(cycle)), Actor.SYSTEM);
        VERIFICATIONS.set(execution, open > 0 ? VerificationsOutcome.OPEN : VerificationsOutcome.NONE);
    }
}
