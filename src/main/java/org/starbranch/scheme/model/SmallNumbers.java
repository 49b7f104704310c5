package org.starbranch.scheme.model;

import java.util.List;

/**
 * What is done where a college has too few branches for a place under the caps (reading Z5), chosen before any score is
 * seen.
 *
 * @param below rosters smaller than this are small
 * @param standard code of the option that holds unless another is chosen
 */
public record SmallNumbers(int below, String standard, List<Option> options) {

    /** What a scheme without caps has: no roster is too small, there is nothing to choose. */
    public static final SmallNumbers NONE = new SmallNumbers(0, "", List.of());

    /** One way to go, in words for the office. */
    public record Option(String code, String text) {}

    public boolean concerns(int roster) {
        return roster < below;
    }
}
