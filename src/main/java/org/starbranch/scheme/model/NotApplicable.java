package org.starbranch.scheme.model;

/** What becomes of the points that do not apply to a branch (reading Z17). */
public enum NotApplicable {
    /** The rest of the item takes their place in proportion, an item of which nothing applies is treated alike in its group. */
    ITEM,
    /** The rest of the group takes their place in proportion. */
    GROUP,
    /** They are left out and the maximum shrinks with them. */
    LEAVE_OUT,
    /** No point may be declared not applicable. */
    NEVER
}
