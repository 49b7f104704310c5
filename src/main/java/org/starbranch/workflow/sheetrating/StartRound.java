package org.starbranch.workflow.sheetrating;

import static org.starbranch.workflow.sheetrating.SheetRatingProcess.ROUND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.Appraisals;
import org.starbranch.review.Reviews;
import org.starbranch.review.RoundPlan;
import org.starbranch.workflow.sheetrating.SheetRatingProcess.RoundOutcome;
import org.starbranch.workflow.tasks.GroupMembers;
import org.starbranch.workflow.tasks.TaskSubject;

/** Opens the next page of a round's sheets; run twice, it opens each but once. */
@Component
class StartRound implements JavaDelegate {

    /** Sheets that one transaction opens. */
    private static final int PAGE = 50;

    private final Reviews reviews;
    private final Appraisals appraisals;
    private final GroupMembers members;

    StartRound(Reviews reviews, Appraisals appraisals, GroupMembers members) {
        this.reviews = reviews;
        this.appraisals = appraisals;
        this.members = members;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        RoundPlan plan = RoundStep.plan(execution, () -> appraisals.half(cycle));
        boolean more = reviews.open(cycle, plan, PAGE, members::of);
        ROUND.set(execution, more ? RoundOutcome.MORE : outcome(cycle, plan));
    }

    /** The round stays locked until the process waits, so that no last sheet can slip through in between. */
    private RoundOutcome outcome(String cycle, RoundPlan plan) {
        return reviews.lockAndAskWhetherFinished(cycle, plan.code()) ? RoundOutcome.FINISHED : RoundOutcome.OPEN;
    }
}
