package org.starbranch.workflow.veto;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.proposal.Proposal;
import org.starbranch.rating.Veto;
import org.starbranch.rating.Vetoes;

/** Starts the process of a proposed veto and tells it what was done about the veto elsewhere. */
@Component
class VetoWorkflow {

    private final RuntimeService runtime;
    private final Vetoes vetoes;

    VetoWorkflow(@Lazy RuntimeService runtime, Vetoes vetoes) {
        this.runtime = runtime;
        this.vetoes = vetoes;
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
    void on(Proposal.Sealed sealed) {
        vetoes.settle(sealed.cycle());
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
