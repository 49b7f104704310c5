package org.starbranch.scheme.model;

/**
 * As a rule at least so many branches get a star: "一般不低于5%" (scheme of 2023, line 45). Never forced; falling short
 * warns (reading Z8).
 *
 * @param percent whole percent of every branch on the roster, 0 to 100
 */
public record SoftMinimum(int star, int percent, Clause clause) {

    /** The number asked for, rounded up: 26 × 5 % = 1.3 gives 2. */
    public int expected(int roster) {
        return Math.toIntExact(((long) roster * percent + 99) / 100);
    }
}
