package org.starbranch.scheme.model;

/**
 * A reason for which a branch is not rated at all this year, proposed, heard and confirmed by people.
 *
 * @param active whether it may be used; one whose legal base is gone is shipped inactive (002, reading A13)
 * @param note why it is inactive, or what the office should know
 */
public record VetoGround(String code, String name, Scope scope, Clause clause, boolean active, String note) {

    /** How far the veto reaches by default; the committee confirms it (readings Z12, A11). */
    public enum Scope {
        POINT,
        ITEM,
        RATING,
        MEMBER
    }
}
