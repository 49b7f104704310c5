package org.starbranch.review;

import java.util.Optional;
import org.starbranch.scoring.Fraction;

/**
 * What somebody entered for one point.
 *
 * @param entered a decimal, the code of a level or a {@code CheckState}, a typed ballot's tally {@code <value>*<count>,…},
 *     or {@code =} and the exact mean of a secret ballot, such as {@code =437/5}
 * @param reason trimmed; empty where none was given
 */
public record Entry(String entered, String reason) {

    private static final String MEAN = "=";

    static Entry mean(Fraction mean) {
        return new Entry(MEAN + mean, "");
    }

    /** The mean of a secret ballot; empty for whatever somebody typed. */
    Optional<Fraction> mean() {
        return entered.startsWith(MEAN) ? Optional.of(Fraction.parse(entered.substring(1))) : Optional.empty();
    }
}
