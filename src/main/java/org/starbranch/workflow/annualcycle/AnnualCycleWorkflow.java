package org.starbranch.workflow.annualcycle;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.notice.Notice;
import org.starbranch.verification.Verification;

/** Tells the process what the features have to say, in the same transaction. */
@Component
class AnnualCycleWorkflow {

    private final RuntimeService runtime;
    private final Cycles cycles;

    AnnualCycleWorkflow(RuntimeService runtime, Cycles cycles) {
        this.runtime = runtime;
        this.cycles = cycles;
    }

    /** A scheme names its cycle's process. */
    @EventListener
    void on(Cycle.Opened opened) {
        String process = cycles.scheme(opened.cycle()).process();
        runtime.startProcessInstanceByKey(process, opened.cycle());
    }

    /** Whoever finishes the last rating holds the cycle's row; the process asks under the same lock before it waits. */
    @EventListener
    void on(Cycle.RatingsFinished finished) {
        tell(finished.cycle(), AnnualCycleProcess.RATINGS_FINISHED);
    }

    @EventListener
    void on(Verification.AllFinished finished) {
        tell(finished.cycle(), AnnualCycleProcess.VERIFICATIONS_FINISHED);
    }

    @EventListener
    void on(Notice.Closed closed) {
        cycles.enter(closed.cycle(), Stage.AWARD);
        tell(closed.cycle(), AnnualCycleProcess.NOTICE_CLOSED);
    }

    /** Says it to the instance that waits for it; where none does, there is nothing to join. */
    private void tell(String cycle, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(cycle)
                .correlateAll();
    }
}
