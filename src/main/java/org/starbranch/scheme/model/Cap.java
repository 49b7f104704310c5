package org.starbranch.scheme.model;

/**
 * At most so many branches may get a star: "不超过…10%" (scheme of 2023, line 45).
 *
 * @param percent whole percent of every branch on the roster, 0 to 100
 * @param strictness a soft cap only asks for a reason where it is exceeded: 原则上 (002, reading A7)
 * @param rollDown whether places that stay free add to those of the next lower capped star (reading Z6)
 */
public record Cap(int star, int percent, Strictness strictness, boolean rollDown, Clause clause) {

    /** Places for a roster of so many branches, rounded down: 26 × 10 % = 2.6 gives 2. */
    public int limit(int roster) {
        return Math.toIntExact((long) roster * percent / 100);
    }
}
