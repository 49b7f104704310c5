package org.starbranch.workflow.annualcycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.ledger.FollowUp;
import org.starbranch.workflow.tasks.TaskSubject;

/** Opens what follows from the stars, and closes the cycle. */
@Component
class OpenFollowUp implements JavaDelegate {

    private final FollowUp followUp;
    private final Cycles cycles;

    OpenFollowUp(FollowUp followUp, Cycles cycles) {
        this.followUp = followUp;
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        followUp.open(cycle);
        cycles.enter(cycle, Stage.CLOSED);
    }
}
