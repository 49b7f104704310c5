package org.starbranch.workflow.sheetrating;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.starbranch.review.Reviews;
import org.starbranch.shared.Time;
import org.starbranch.workflow.VisibleToProcesses;
import org.starbranch.workflow.tasks.TaskSubject;

/** Tells the timer of a round when its sheets are late: from the first minute after its day. */
@Component("roundClock")
public class RoundClock implements VisibleToProcesses {

    private final Reviews reviews;

    RoundClock(Reviews reviews) {
        this.reviews = reviews;
    }

    public Date overdue(DelegateExecution execution) {
        LocalDate due =
                reviews.current(TaskSubject.of(execution).cycle()).orElseThrow().due();
        return Date.from(due.plusDays(1).atStartOfDay(Time.CHINA).toInstant());
    }
}
