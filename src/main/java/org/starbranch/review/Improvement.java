package org.starbranch.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.starbranch.scheme.model.CheckState;
import org.starbranch.scheme.model.Responsible;

/**
 * A point of a checklist that a check found not met.
 *
 * @param responsible whose it is to put right
 * @param due until when; null until the office has set it
 */
public record Improvement(
        String subject,
        String point,
        CheckState state,
        Responsible responsible,
        String reason,
        @Nullable LocalDate due) {}
