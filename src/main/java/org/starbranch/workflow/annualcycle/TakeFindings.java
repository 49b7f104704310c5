package org.starbranch.workflow.annualcycle;

import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.FINDINGS;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.proposal.Proposals;
import org.starbranch.verification.VerificationResult;
import org.starbranch.verification.Verifications;
import org.starbranch.workflow.tasks.TaskSubject;

/** Hands the findings that ask for another star to the proposal. */
@Component
class TakeFindings implements JavaDelegate {

    private final Proposals proposals;
    private final Verifications verifications;

    TakeFindings(Proposals proposals, Verifications verifications) {
        this.proposals = proposals;
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        Map<String, String> asked = verifications.results(cycle).stream()
                .filter(VerificationResult::change)
                .collect(Collectors.toMap(VerificationResult::branch, VerificationResult::reason));
        FINDINGS.set(execution, proposals.takeFindings(cycle, asked));
    }
}
