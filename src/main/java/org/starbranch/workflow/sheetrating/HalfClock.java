package org.starbranch.workflow.sheetrating;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.shared.Time;
import org.starbranch.workflow.VisibleToProcesses;
import org.starbranch.workflow.tasks.TaskSubject;

/** Tells a timer when the second half of the scheme's period begins. */
@Component("halfClock")
public class HalfClock implements VisibleToProcesses {

    private static final int MONTHS_OF_A_HALF = 6;

    private final Cycles cycles;

    HalfClock(Cycles cycles) {
        this.cycles = cycles;
    }

    public Date second(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        return Date.from(cycles.scheme(cycle)
                .period()
                .firstDay(cycles.year(cycle))
                .plusMonths(MONTHS_OF_A_HALF)
                .atStartOfDay(Time.CHINA)
                .toInstant());
    }
}
