package org.starbranch.scheme.model;

/** Who is rated. */
public enum Subject {
    BRANCH("党支部"),
    GENERAL_BRANCH("党总支"),
    MEMBER("党员");

    private final String title;

    Subject(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
