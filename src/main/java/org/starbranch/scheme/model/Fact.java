package org.starbranch.scheme.model;

import java.util.List;
import java.util.Map;

/**
 * A number that somebody enters once and that is shown beside the points it bears on, with what the source asks for (001
 * reading B11, 003 reading X9). It prompts; it never makes a score or a level by itself.
 *
 * @param points codes of the points beside which it is shown
 * @param levels the least that each level asks for, by code of the level
 * @param atLeast the least that is asked for; 0 where there is none
 * @param usualFrom the least that is usual, itself included; 0 where there is none
 * @param usualTo the most that is usual, itself included; 0 where there is none
 * @param atMost the most that is allowed, itself included; 0 where there is none
 * @param odd whether it has to be odd (支委会人数)
 */
public record Fact(
        String code,
        String name,
        Unit unit,
        List<String> points,
        Map<String, Integer> levels,
        int atLeast,
        int usualFrom,
        int usualTo,
        int atMost,
        boolean odd,
        Clause clause) {

    /** What is entered. */
    public enum Unit {
        PERCENT,
        COUNT
    }
}
