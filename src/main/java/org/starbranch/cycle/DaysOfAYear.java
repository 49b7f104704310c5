package org.starbranch.cycle;

import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.calendar.WorkingCalendar;
import org.starbranch.calendar.YearlyArrangements.Arranged;
import org.starbranch.scheme.model.Deadline;

/**
 * Counts the days that a scheme fixes in a year anew when the holidays of that year become known: the day stays (reading
 * Z19), but it is no longer provisional, and whether it is a day of rest is told.
 */
@Component
class DaysOfAYear {

    private final DeadlineRows deadlines;
    private final Cycles cycles;
    private final WorkingCalendar calendar;

    DaysOfAYear(DeadlineRows deadlines, Cycles cycles, WorkingCalendar calendar) {
        this.deadlines = deadlines;
        this.cycles = cycles;
        this.calendar = calendar;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void arranged(Arranged of) {
        LocalDate first = LocalDate.of(of.year(), 1, 1);
        deadlines.findByDueBetween(first, first.plusYears(1).minusDays(1)).forEach(this::count);
    }

    private void count(DeadlineRow row) {
        Deadline deadline = cycles.scheme(row.cycle()).deadline(row.deadline().deadline());
        row.is(CycleDeadline.of(
                deadline,
                calendar.resolve(
                        deadline.date(),
                        cycles.year(row.cycle()),
                        row.deadline().due())));
    }
}
