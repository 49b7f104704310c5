package org.starbranch.workflow.modelbranch;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.starbranch.review.ModelBranches;
import org.starbranch.shared.Time;
import org.starbranch.workflow.VisibleToProcesses;
import org.starbranch.workflow.tasks.TaskSubject;

/** Tells the timers of a model-branch cycle their days. */
@Component("titleClock")
public class TitleClock implements VisibleToProcesses {

    private final ModelBranches models;

    TitleClock(ModelBranches models) {
        this.models = models;
    }

    /** The first minute after the last day of the notice. */
    public Date noticeOver(DelegateExecution execution) {
        return at(models.publicUntil(TaskSubject.of(execution).cycle()).plusDays(1));
    }

    /** The first minute of the month in which the titles are looked at again. */
    public Date reverification(DelegateExecution execution) {
        return at(models.reverifiedFrom(TaskSubject.of(execution).cycle()));
    }

    private static Date at(LocalDate day) {
        return Date.from(day.atStartOfDay(Time.CHINA).toInstant());
    }
}
