package org.starbranch.shared;

/**
 * One thing that is wrong with what somebody sent in.
 *
 * @param field the form field or JSON member, empty where the fault is of the whole
 * @param message what is wrong and what to do, in Chinese
 */
public record Fault(String field, String message) {

    /** A fault of the whole submission. */
    public static Fault of(String message) {
        return new Fault("", message);
    }
}
