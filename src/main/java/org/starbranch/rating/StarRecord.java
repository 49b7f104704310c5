package org.starbranch.rating;

import java.time.LocalDateTime;
import org.starbranch.scoring.Star;
import org.starbranch.shared.RatingId;

/**
 * One star that somebody gave a branch, and why.
 *
 * @param version counts from 1 for each kind
 * @param actor login name of who decided, {@code system} for what follows by rule
 * @param reason in Chinese
 * @param paper number of the minutes or letter behind it, empty where there is none
 */
public record StarRecord(
        RatingId rating,
        StarKind kind,
        int version,
        Star star,
        String actor,
        String reason,
        String paper,
        LocalDateTime at) {}
