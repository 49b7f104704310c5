package org.starbranch.scheme.model;

import java.math.BigDecimal;
import java.util.List;

/** A heading or a point of the rubric: what is printed with a number of points (分) behind its name. */
public sealed interface RubricNode permits Part, Group, Item, Point {

    /** Stable, {@code [a-z0-9_]+}, unique in the scheme. */
    String code();

    /** In our own short words, for people. */
    String name();

    /** The points printed for it; the compiler proves that the children add up to it. */
    BigDecimal max();

    /** Line of the source document. */
    int line();

    /** What it is made of; empty for a point. */
    List<? extends RubricNode> children();
}
