package org.starbranch.workflow.memberveto;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.member.MemberVeto;

/** Starts an instance for each decision that is recorded. */
@Component
class MemberVetoWorkflow {

    private final RuntimeService runtime;

    MemberVetoWorkflow(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(MemberVeto.Recorded recorded) {
        runtime.startProcessInstanceByKey(MemberVetoProcess.KEY, recorded.branch() + "/" + recorded.number());
    }
}
