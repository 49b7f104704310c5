package org.starbranch.scheme.model;

/**
 * What the college means to reach in a year (002, reading A10); shown, never forced on a result.
 *
 * @param percent whole percent, 0 to 100
 * @param of whose number it is a share of
 */
public record Target(int year, int percent, Base of, Clause clause) {

    /** Whose number. */
    public enum Base {
        BRANCHES,
        MEMBERS
    }

    /** The number asked for, rounded up: 23 × 50 % = 11.5 gives 12. */
    public int expected(int count) {
        return Math.toIntExact(((long) count * percent + 99) / 100);
    }
}
