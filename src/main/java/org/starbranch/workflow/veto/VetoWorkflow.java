package org.starbranch.workflow.veto;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.rating.Veto;

/** Starts the process of a proposed veto and tells it what was done about the veto elsewhere. */
@Component
class VetoWorkflow {

    private final RuntimeService runtime;

    VetoWorkflow(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(Veto.Proposed proposed) {
        runtime.startProcessInstanceByKey(VetoProcess.KEY, proposed.key());
    }

    @EventListener
    void on(Veto.RevocationProposed proposed) {
        tell(VetoProcess.REVOKED, proposed.key());
    }

    @EventListener
    void on(Veto.Settled settled) {
        tell(VetoProcess.SETTLED, settled.key());
    }

    private void tell(String message, String key) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(key)
                .correlate();
    }
}
