package org.starbranch.review;

import java.util.List;

/**
 * What a process says of a round before it starts it.
 *
 * @param code stable within the process, at most 40 characters
 * @param name for people, such as 支部自查
 * @param sheets codes of the scheme's sheets
 * @param half 1 or 2; 0 for the whole period
 * @param deadline id in the scheme's calendar
 */
public record RoundPlan(String code, String name, List<String> sheets, int half, String deadline) {}
