package org.starbranch.review;

/** Whether anybody got the title. */
public enum Recognition {
    RECOGNISED("有"),
    /** Nobody this year, but there are titles of earlier years to look at again. */
    EARLIER("只有往年的"),
    /** Nobody now or before. */
    NONE("没有");

    private final String title;

    Recognition(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
