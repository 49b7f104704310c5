package org.starbranch.workflow.rectification;

import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.starbranch.rectification.Rectifications;
import org.starbranch.shared.Time;
import org.starbranch.workflow.VisibleToProcesses;
import org.starbranch.workflow.tasks.TaskSubject;

/** Tells the timer when the effect of a rectification may be checked: from the first minute of its day. */
@Component("effectClock")
public class EffectClock implements VisibleToProcesses {

    private final Rectifications rectifications;

    EffectClock(Rectifications rectifications) {
        this.rectifications = rectifications;
    }

    public Date opens(DelegateExecution execution) {
        LocalDate from = Objects.requireNonNull(
                rectifications.find(TaskSubject.number(execution)).orElseThrow().effectFrom());
        return Date.from(from.atStartOfDay(Time.CHINA).toInstant());
    }
}
