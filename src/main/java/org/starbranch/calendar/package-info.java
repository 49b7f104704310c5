/**
 * Working days and due dates. Which days are holidays and which weekends are worked instead (调休) is decreed each year by
 * the State Council; each decree is one yearly file, come with the program under {@code calendar/} or sent in by the
 * office. A scheme names its dates as clauses; the calendar turns a clause into a day and says how it counted. Where a
 * year's file is missing it counts weekends only and calls the date provisional (暂定).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.starbranch.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
