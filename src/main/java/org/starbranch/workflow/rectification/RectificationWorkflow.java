package org.starbranch.workflow.rectification;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.rectification.Rectification;

/** Starts an instance for each rectification, in the transaction that opens it. */
@Component
class RectificationWorkflow {

    private final RuntimeService runtime;

    RectificationWorkflow(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(Rectification.Opened opened) {
        runtime.startProcessInstanceByKey(RectificationProcess.KEY, opened.rating() + "/" + opened.number());
    }
}
