package org.starbranch.scheme.model;

/**
 * A column of the scheme's table, such as 优秀 or 合格, and what it gives of a point's maximum (001, reading B2).
 *
 * @param percent whole percent of the maximum, 0 to 100
 */
public record Level(String code, String name, int percent, Clause clause) {}
