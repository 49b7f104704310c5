package org.starbranch.scoring;

/**
 * The star of a branch for a year: one to five, or none because a veto keeps it from being rated (不定星).
 *
 * @param level 1 to 5; 0 for not rated
 */
public record Star(int level) implements Comparable<Star> {

    /** The result of a veto; never the same as one star. */
    public static final Star NOT_RATED = new Star(0);

    private static final String WORDS = "一二三四五";

    public Star {
        if (level < 0 || level > 5) {
            throw new IllegalArgumentException("A star is 1 to 5, or 0 for not rated: " + level);
        }
    }

    /**
     * A star that was reached.
     *
     * @throws IllegalArgumentException when {@code level} is not 1 to 5
     */
    public static Star of(int level) {
        if (level < 1) {
            throw new IllegalArgumentException("A star is 1 to 5: " + level);
        }
        return new Star(level);
    }

    /** Reads what {@link #toString} writes. */
    public static Star of(String text) {
        return text.equals(NOT_RATED.toString()) ? NOT_RATED : of(Integer.parseInt(text));
    }

    public boolean isRated() {
        return level > 0;
    }

    /** For people: 五星 … 一星, 不定星. */
    public String title() {
        return isRated() ? WORDS.charAt(level - 1) + "星" : "不定星";
    }

    @Override
    public int compareTo(Star other) {
        return Integer.compare(level, other.level);
    }

    /** For machines: {@code 5} … {@code 1}, {@code NOT_RATED}. */
    @Override
    public String toString() {
        return isRated() ? Integer.toString(level) : "NOT_RATED";
    }
}
