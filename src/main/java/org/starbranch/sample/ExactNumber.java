package org.starbranch.sample;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.starbranch.scoring.Fraction;

/** Numbers of the tables worked out by hand: decimals such as 85.5 or fractions such as 271/3. */
final class ExactNumber {

    private ExactNumber() {}

    /** Whether two texts are the same number; an empty text is no number. */
    static boolean isSame(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one.isEmpty() == other.isEmpty() : of(one).equals(of(other));
    }

    private static Fraction of(String text) {
        String[] parts = text.split("/");
        return parts.length == 1
                ? Fraction.of(new BigDecimal(text))
                : new Fraction(new BigInteger(parts[0]), new BigInteger(parts[1]));
    }
}
