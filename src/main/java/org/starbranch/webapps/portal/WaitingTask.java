package org.starbranch.webapps.portal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.starbranch.shared.Time;

/**
 * A task that waits for the visitor.
 *
 * @param mine whether it is his already, or one that he may take
 * @param due the last day in time; null where the task has none
 * @param lateDays whole days since then, 0 while it is in time
 */
public record WaitingTask(
        String id, String name, boolean mine, @Nullable LocalDate due, long lateDays) {

    static WaitingTask of(Task task, LocalDate today) {
        LocalDate due = day(task.getDueDate());
        long late = due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, today));
        return new WaitingTask(task.getId(), task.getName(), task.getAssignee() != null, due, late);
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toInstant().atZone(Time.CHINA).toLocalDate();
    }
}
