package org.starbranch.scoring;

/**
 * A star: one to five, or not rated at all. Not rated is no star, least of all the lowest.
 *
 * @param value 1 to 5; 0 for {@link #NOT_RATED}
 */
public record Star(int value) implements Comparable<Star> {

    /** What a veto leads to. */
    public static final Star NOT_RATED = new Star(0);

    private static final String NOT_RATED_TEXT = "NOT_RATED";

    public Star {
        if (value < 0 || value > 5) {
            throw new IllegalArgumentException("no such star: " + value);
        }
    }

    public static Star of(int value) {
        return new Star(value);
    }

    /** @throws IllegalArgumentException unless the text is {@code 1} to {@code 5} or {@code NOT_RATED} */
    public static Star of(String text) {
        return text.equals(NOT_RATED_TEXT) ? NOT_RATED : new Star(Integer.parseInt(text));
    }

    public boolean isRated() {
        return value > 0;
    }

    /** As people read it: 五星 to 一星, or 不定星. */
    public String title() {
        return isRated() ? "一二三四五".charAt(value - 1) + "星" : "不定星";
    }

    /** {@code 1} to {@code 5}, or {@code NOT_RATED}. */
    @Override
    public String toString() {
        return isRated() ? String.valueOf(value) : NOT_RATED_TEXT;
    }

    /** Fewer stars first; not rated before all. */
    @Override
    public int compareTo(Star other) {
        return Integer.compare(value, other.value);
    }
}
