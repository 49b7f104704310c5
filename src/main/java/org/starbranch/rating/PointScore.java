package org.starbranch.rating;

import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.model.Point;
import org.starbranch.scoring.Scored;

/**
 * One scoring point of a branch as it stands now.
 *
 * @param item name of the item it belongs to
 * @param own what the branch gave itself; null where it does not score the point
 * @param sheet code of the sheet that counts
 * @param given what the assessor or the office gave; null where it is not scored yet
 */
public record PointScore(
        Point point,
        String item,
        @Nullable Scored own,
        String sheet,
        @Nullable Scored given) {}
