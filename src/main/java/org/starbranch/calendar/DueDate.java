package org.starbranch.calendar;

import java.time.LocalDate;

/**
 * The last day on which something is in time.
 *
 * @param provisional whether a year that it depends on has no file yet (暂定)
 * @param explanation in Chinese: how it was counted, and what to look out for
 */
public record DueDate(LocalDate date, boolean provisional, String explanation) {}
