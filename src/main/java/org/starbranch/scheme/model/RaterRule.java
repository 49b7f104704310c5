package org.starbranch.scheme.model;

/** How several people's scores of one sheet become one. */
public enum RaterRule {
    /** One person fills the sheet in. */
    ONE,
    /** The mean of the members' sheets. */
    PANEL,
    /** The mean of unlinkable ballots; no result below the sheet's minimum number of them (002, reading A20). */
    BALLOT
}
