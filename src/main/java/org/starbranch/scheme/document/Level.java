package org.starbranch.scheme.document;

/** The levels of a rubric: what the entries of each are called in our tables, and the key of the list below. */
public enum Level {
    PART("part", "groups"),
    GROUP("group", "items"),
    ITEM("item", "points"),
    POINT("point", "");

    private final String word;
    private final String below;

    Level(String word, String below) {
        this.word = word;
        this.below = below;
    }

    public String word() {
        return word;
    }

    /** Empty for the last level. */
    public String below() {
        return below;
    }

    /** The level below; there is none below the last. */
    public Level next() {
        return values()[ordinal() + 1];
    }

    public boolean isLast() {
        return this == POINT;
    }
}
