package org.starbranch.access;

/** What somebody entered about the branch, with a text that stands nowhere else. */
enum Mark {
    /** A reason of the branch itself. */
    SELF("自评记号壹"),
    /** A reason of the assessor. */
    ASSESSOR("考核记号贰"),
    /** The reason of the daily indicator. */
    DAILY("日常记号叁"),
    /** The reason of the superior's star. */
    STAR("星级记号肆"),
    /** The number of the superior's paper. */
    PAPER("文号记号伍");

    private final String text;

    Mark(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
