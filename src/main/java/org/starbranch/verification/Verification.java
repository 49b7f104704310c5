package org.starbranch.verification;

/** STUB. */
public final class Verification {

    private Verification() {}

    public record AllFinished(String cycle) {}
}
