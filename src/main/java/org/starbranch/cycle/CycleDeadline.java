package org.starbranch.cycle;

import java.time.LocalDate;

/**
 * A day by which something must be done, computed when the cycle was opened.
 *
 * @param deadline id in the scheme's calendar
 * @param due the last day in time
 * @param provisional true where the holidays of that year are not known yet
 * @param explanation the clause and how the day follows from it, in Chinese
 */
public record CycleDeadline(String deadline, String name, LocalDate due, boolean provisional, String explanation) {}
