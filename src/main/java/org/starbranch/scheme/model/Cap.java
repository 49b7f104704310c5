package org.starbranch.scheme.model;

/**
 * At most so many branches may get a star: "不超过…10%" (scheme of 2023, line 45).
 *
 * @param percent whole percent of every branch on the roster, 0 to 100
 */
public record Cap(int star, int percent, Clause clause) {

    /** Places for a roster of so many branches, rounded down: 26 × 10 % = 2.6 gives 2. */
    public int limit(int roster) {
        return Math.toIntExact((long) roster * percent / 100);
    }
}
