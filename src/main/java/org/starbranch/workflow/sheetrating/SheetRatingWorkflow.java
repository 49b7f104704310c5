package org.starbranch.workflow.sheetrating;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.review.Review;

/** Tells the processes what happened to sheets and rounds, in the same transaction. */
@Component
class SheetRatingWorkflow {

    private final RuntimeService runtime;

    SheetRatingWorkflow(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(Review.Opened opened) {
        runtime.startProcessInstanceByKey(SheetRatingProcess.KEY, opened.sheet().toString());
    }

    @EventListener
    void on(Review.GivenUp givenUp) {
        tell(givenUp.sheet().toString(), SheetRatingProcess.SHEET_GIVEN_UP);
    }

    @EventListener
    void on(Review.Counted counted) {
        tell(counted.sheet().toString(), SheetRatingProcess.SHEET_COUNTED);
    }

    /** Whoever closes the last sheet holds the round's row; the process asks under the same lock before it waits. */
    @EventListener
    void on(Review.RoundFinished finished) {
        tell(finished.cycle(), SheetRatingProcess.ROUND_FINISHED);
    }

    private void tell(String businessKey, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAll();
    }
}
