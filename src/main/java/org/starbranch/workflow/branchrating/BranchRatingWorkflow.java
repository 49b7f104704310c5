package org.starbranch.workflow.branchrating;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.rating.Rating;

/** Starts the process of a rating in the transaction that opens it; a rating is opened once. */
@Component
class BranchRatingWorkflow {

    private final RuntimeService runtime;

    BranchRatingWorkflow(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(Rating.Opened opened) {
        runtime.startProcessInstanceByKey(
                BranchRatingProcess.KEY, opened.rating().toString());
    }
}
