package org.starbranch.scoring;

import java.math.BigDecimal;

/**
 * One point as somebody scored it.
 *
 * @param value exact, as it was written
 * @param reason trimmed; empty where none was given
 */
public record Scored(BigDecimal value, String reason) {

    public static Scored of(String value) {
        return new Scored(new BigDecimal(value), "");
    }
}
