package org.starbranch.workflow.modelbranch;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.starbranch.review.Reverifications;
import org.starbranch.shared.Time;
import org.starbranch.workflow.VisibleToProcesses;
import org.starbranch.workflow.tasks.TaskSubject;

/** Tells the timers of a model-branch cycle their days. */
@Component("titleClock")
public class TitleClock implements VisibleToProcesses {

    private final Reverifications reverifications;

    TitleClock(Reverifications reverifications) {
        this.reverifications = reverifications;
    }

    /** The first minute of the month in which the titles are looked at again. */
    public Date reverification(DelegateExecution execution) {
        LocalDate day = reverifications.begins(TaskSubject.of(execution).cycle());
        return Date.from(day.atStartOfDay(Time.CHINA).toInstant());
    }
}
