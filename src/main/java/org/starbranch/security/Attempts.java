package org.starbranch.security;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the throttle knows of one account at one address; either may stand for all.
 *
 * @param failures since the last success there, or since they were forgotten
 */
record Attempts(
        int failures,
        @Nullable LocalDateTime failedAt,
        @Nullable LocalDateTime succeededAt) {

    static final Attempts NONE = new Attempts(0, null, null);
}
