package org.starbranch.workflow.publicnotice;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Notice;
import org.starbranch.notice.Objection;

/** Starts the clock of a notice, and wakes the gate where it waits for the last answer. */
@Component
class PublicNoticeWorkflow {

    private final RuntimeService runtime;

    PublicNoticeWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(Notice.Published published) {
        runtime.startProcessInstanceByKey(PublicNoticeProcess.KEY, published.cycle());
    }

    /** Before the notice's last day is over nothing waits, and nothing is to be done. */
    @EventListener
    void on(Objection.Settled settled) {
        runtime.createMessageCorrelation(PublicNoticeProcess.OBJECTIONS_SETTLED)
                .processInstanceBusinessKey(settled.cycle())
                .correlateAllWithResult();
    }
}
