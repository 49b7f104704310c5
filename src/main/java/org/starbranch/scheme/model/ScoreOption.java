package org.starbranch.scheme.model;

import java.math.BigDecimal;

/** One of the few scores that a point may get: 执行好 5, 较好 3, 一般 1, 没执行 0 (004, reading G7). */
public record ScoreOption(BigDecimal value, String name) {}
