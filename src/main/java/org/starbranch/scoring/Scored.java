package org.starbranch.scoring;

import java.math.BigDecimal;

/**
 * One point as somebody scored it.
 *
 * @param value exact, as it was written or as the choice gives it; 0 for a point of a checklist
 * @param reason trimmed; empty where none was given
 * @param choice code of the level or state that was chosen; empty for a point that gets a number
 */
public record Scored(BigDecimal value, String reason, String choice) {

    public Scored(BigDecimal value, String reason) {
        this(value, reason, "");
    }

    public static Scored of(String value) {
        return new Scored(new BigDecimal(value), "");
    }
}
