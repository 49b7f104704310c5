package org.starbranch.review;

import java.util.List;
import java.util.Set;

/**
 * What the registers of vetoes say of a cycle.
 *
 * @param branches those that are not rated, because a veto of the whole rating holds
 * @param undecided numbers of the vetoes on branches or members that nobody has decided yet
 */
public record Vetoed(Set<String> branches, List<String> undecided) {}
