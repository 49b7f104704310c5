package org.starbranch.organisation;

/** Whose branch it is; some points of a rubric do not apply to every kind. */
public enum BranchKind {
    TEACHERS("教工"),
    STUDENTS("学生"),
    OFFICES("机关"),
    RETIRED("离退休");

    private final String title;

    BranchKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
