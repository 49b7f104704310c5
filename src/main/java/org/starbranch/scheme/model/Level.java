package org.starbranch.scheme.model;

import java.util.List;

/**
 * A column of the scheme's table, such as 优秀 or 合格, and what it gives of a point's maximum (001, reading B2).
 *
 * @param percent whole percent of the maximum, 0 to 100
 * @param assumes ids of the assumptions on which the percent rests
 */
public record Level(String code, String name, int percent, List<String> assumes) {}
