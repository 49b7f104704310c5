package org.starbranch.scheme.model;

/** A reason for which a branch is not rated at all this year, proposed, heard and confirmed by people. */
public record VetoGround(String code, String name, Scope scope, Clause clause) {

    /** How far the veto reaches by default; the committee confirms it (reading Z12). */
    public enum Scope {
        POINT,
        ITEM,
        RATING
    }
}
