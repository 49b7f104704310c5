package org.starbranch.workflow.linkage;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.ledger.Linkage;

/** Starts an instance for each proposal, in the transaction that makes it. */
@Component
class LinkageWorkflow {

    private final RuntimeService runtime;

    LinkageWorkflow(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(Linkage.Proposed proposed) {
        runtime.startProcessInstanceByKey(LinkageProcess.KEY, proposed.subject() + "/" + proposed.number());
    }
}
