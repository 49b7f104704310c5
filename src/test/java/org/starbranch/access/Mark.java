package org.starbranch.access;

/** What somebody entered about the branch, with a text that stands nowhere else. */
enum Mark {
    /** A reason of the branch itself. */
    SELF("自评记号壹"),
    /** A reason of the assessor. */
    ASSESSOR("考核记号贰"),
    /** The reason of the daily indicator. */
    DAILY("日常记号叁"),
    /** The paper on which the superior's star stands. */
    STAR("文号记号肆");

    private final String text;

    Mark(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
