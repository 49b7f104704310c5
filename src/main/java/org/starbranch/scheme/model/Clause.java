package org.starbranch.scheme.model;

import java.util.List;

/**
 * Where a rule stands in the source.
 *
 * @param line line of the source document, 0 where the source says nothing and the rule is an assumption
 * @param text the printed figures or our short words
 * @param assumes ids of the assumptions on which the rule rests
 */
public record Clause(int line, String text, List<String> assumes) {

    /** Nothing is said about where it stands. */
    public static final Clause NONE = new Clause(0, "", List.of());
}
