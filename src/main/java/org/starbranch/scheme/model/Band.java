package org.starbranch.scheme.model;

import java.math.BigDecimal;

/**
 * The totals that recommend a star: {@code from} counts, {@code to} belongs to the next band, except that the highest
 * band keeps its end. So 89.5 is in [80, 90), and 100 in [90, 100]. Scheme of 2023, line 33, readings Z2 and Z3.
 */
public record Band(int star, BigDecimal from, BigDecimal to, Clause clause) {}
