package org.starbranch.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A day by which something is due, seen from today.
 *
 * @param due the last day in time
 * @param provisional whether it may still move because the holidays of a year are not known
 * @param days whole days since it was due, 0 while it is in time
 */
public record Lateness(LocalDate due, boolean provisional, long days) {

    /** Days before the last one in which it counts as due soon. */
    private static final int SOON = 3;

    public static Lateness of(LocalDate due, boolean provisional, LocalDate today) {
        return new Lateness(due, provisional, Math.max(0, ChronoUnit.DAYS.between(due, today)));
    }

    public boolean isLate() {
        return days > 0;
    }

    /** In time, but only a few days are left. */
    public boolean isSoon(LocalDate today) {
        return !isLate() && ChronoUnit.DAYS.between(today, due) <= SOON;
    }
}
