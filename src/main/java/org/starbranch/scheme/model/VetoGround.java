package org.starbranch.scheme.model;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * A reason for which a branch is not rated at all this year, proposed, heard and confirmed by people.
 *
 * @param active whether it may be used; one whose legal base is gone is shipped inactive (002, reading A13)
 * @param note why it is inactive, or what the office should know
 * @param cutOff a case with a beginning and an end counts when it covers this day of the cycle's year (002, reading A12); null
 *     where a case has no duration
 */
public record VetoGround(
        String code,
        String name,
        Scope scope,
        Clause clause,
        boolean active,
        String note,
        @Nullable MonthDay cutOff) {

    /** How far the veto reaches by default; the committee confirms it (readings Z12, A11). */
    public enum Scope {
        POINT,
        ITEM,
        RATING,
        MEMBER
    }
}
