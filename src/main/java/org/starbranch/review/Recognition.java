package org.starbranch.review;

/** Whether anybody got the title. */
public enum Recognition {
    RECOGNISED,
    /** Nobody this year, but there are titles of earlier years to look at again. */
    EARLIER,
    /** Nobody now or before. */
    NONE
}
