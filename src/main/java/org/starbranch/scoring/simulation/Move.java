package org.starbranch.scoring.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.starbranch.scoring.Star;

/**
 * A branch whose star is another one than before.
 *
 * @param rankBefore its place before; null where it was not rated
 * @param by who took its place or left it one, at most {@link Named#MOST}; empty where nobody did
 * @param text why, in Chinese
 */
public record Move(
        String code,
        Star before,
        Star after,
        @Nullable Integer rankBefore,
        @Nullable Integer rankAfter,
        List<String> by,
        String text) {

    public boolean isUp() {
        return after.compareTo(before) > 0;
    }
}
