package org.starbranch.workflow.standardisationcheck;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.starbranch.review.FollowUps;
import org.starbranch.shared.Time;
import org.starbranch.workflow.VisibleToProcesses;
import org.starbranch.workflow.tasks.TaskSubject;

/** Tells the timer of the follow-up when what was ordered is over: from the first minute after its day. */
@Component("improvementClock")
public class ImprovementClock implements VisibleToProcesses {

    private final FollowUps followUps;

    ImprovementClock(FollowUps followUps) {
        this.followUps = followUps;
    }

    public Date over(DelegateExecution execution) {
        return Date.from(followUps
                .due(TaskSubject.of(execution).cycle())
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(Time.CHINA)
                .toInstant());
    }
}
