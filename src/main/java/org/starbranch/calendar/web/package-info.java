/** The page of the working calendar: a year at a glance, a date counted aloud, the yearly file of an office. */
@NullMarked
package org.starbranch.calendar.web;

import org.jspecify.annotations.NullMarked;
