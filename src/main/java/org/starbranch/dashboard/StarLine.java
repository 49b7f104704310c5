package org.starbranch.dashboard;

import org.starbranch.rating.StarRecord;

/**
 * One decision about a star.
 *
 * @param actor name of who decided
 * @param present whether it holds, or a later one of its kind took its place
 */
public record StarLine(StarRecord star, String actor, boolean present) {}
