package org.starbranch.scheme.model;

/** What a checklist says of a point (003, reading X4). */
public enum CheckState {
    MET("达标"),
    PARTLY_MET("部分达标"),
    NOT_MET("未达标"),
    NOT_APPLICABLE("不适用");

    private final String title;

    CheckState(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
