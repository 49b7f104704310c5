package org.starbranch.cycle;

import java.time.LocalDate;
import org.starbranch.calendar.DueDate;
import org.starbranch.scheme.model.Deadline;

/**
 * A day by which something must be done, computed when the cycle was opened.
 *
 * @param deadline id in the scheme's calendar
 * @param due the last day in time
 * @param provisional true where the holidays of that year are not known yet
 * @param explanation the clause and how the day follows from it, in Chinese
 */
public record CycleDeadline(String deadline, String name, LocalDate due, boolean provisional, String explanation) {

    static CycleDeadline of(Deadline deadline, DueDate due) {
        String explanation = deadline.clause().text() + "：" + due.explanation();
        return new CycleDeadline(deadline.id(), deadline.name(), due.date(), due.provisional(), explanation);
    }
}
