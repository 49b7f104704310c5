package org.starbranch.scheme.model;

import java.math.BigDecimal;

/** A share of a block's points that the college proposes where the source has no split (004, reading G8). */
public record Portion(String name, BigDecimal max) {}
