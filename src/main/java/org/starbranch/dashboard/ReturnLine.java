package org.starbranch.dashboard;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items that were given back to a branch, and what it changed.
 *
 * @param items names of the items
 * @param answered whether the branch has corrected them
 * @param changes the points of these items before and after; empty while nothing is answered
 */
public record ReturnLine(
        int number,
        LocalDateTime at,
        String by,
        List<String> items,
        String question,
        boolean answered,
        List<Change> changes) {

    /** One point before and after; null where it had no score. */
    public record Change(
            String point, @Nullable String before, @Nullable String after, String reason) {}
}
