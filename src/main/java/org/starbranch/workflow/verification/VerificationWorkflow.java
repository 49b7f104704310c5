package org.starbranch.workflow.verification;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.verification.Verification;

/** Starts an instance for each branch that is verified. */
@Component
class VerificationWorkflow {

    private final RuntimeService runtime;

    VerificationWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(Verification.Started started) {
        runtime.startProcessInstanceByKey(
                VerificationProcess.KEY, started.rating().toString());
    }
}
