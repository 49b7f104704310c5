package org.starbranch.scheme.model;

import org.starbranch.shared.DateClause;

/**
 * One date of the scheme's calendar.
 *
 * @param id what is due, such as {@code self_assessment}
 * @param name for people, such as 支部自评
 * @param date the day, or the distance from {@code from}
 * @param from the event from which a distance is counted, in words; empty for a fixed day
 */
public record Deadline(String id, String name, DateClause date, String from, Clause clause) {}
