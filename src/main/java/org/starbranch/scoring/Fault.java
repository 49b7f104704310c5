package org.starbranch.scoring;

/**
 * Something wrong with what was entered.
 *
 * @param field the field or path that it is about, such as {@code score_org_setup}
 * @param code stable, for programs
 * @param message in Chinese, names item and point
 */
public record Fault(String field, Code code, String message) {

    /** What kind of fault it is. */
    public enum Code {
        MISSING,
        SHAPE,
        RANGE,
        STEP,
        REASON_MISSING,
        REASON_TOO_LONG,
        COUNT_DIFFERS,
        NOT_APPLICABLE,
        LOCKED,
        UNKNOWN_FIELD,
        DOUBLE,
        UNKNOWN_KEY,
        PARTIAL_KEY,
        UNKNOWN_BRANCH
    }
}
