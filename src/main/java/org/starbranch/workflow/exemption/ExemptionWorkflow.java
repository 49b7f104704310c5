package org.starbranch.workflow.exemption;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.review.ExemptionRequest;

/** Starts an instance for each application. */
@Component
class ExemptionWorkflow {

    private final RuntimeService runtime;

    ExemptionWorkflow(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(ExemptionRequest.Made made) {
        runtime.startProcessInstanceByKey(ExemptionProcess.KEY, made.branch().toString());
    }
}
