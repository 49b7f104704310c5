package org.starbranch.rectification;

/**
 * Why one version of a measure, or of a result, was sent back.
 *
 * @param version of the measure or result that was sent back
 */
public record Returned(int roundNo, int slot, Subject subject, int version, String reason) {

    /** What was sent back. */
    public enum Subject {
        MEASURE,
        RESULT
    }
}
