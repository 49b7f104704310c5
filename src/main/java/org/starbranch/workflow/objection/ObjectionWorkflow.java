package org.starbranch.workflow.objection;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Objection;

/** Starts an instance for each objection. */
@Component
class ObjectionWorkflow {

    private final RuntimeService runtime;

    ObjectionWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(Objection.Received received) {
        runtime.startProcessInstanceByKey(ObjectionProcess.KEY, received.rating() + "/" + received.receipt());
    }
}
