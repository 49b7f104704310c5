package org.starbranch.scoring.simulation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is done where a roster is too small for a place under a cap (reading Z5); the code is that of the scheme. */
public enum Way {
    /** Less than one place is none. */
    STRICT,
    /** The places are worked out for several units together, which share them. */
    POOLED,
    /** The Party committee grants places by a minuted decision. */
    EXCEPTION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way with this code; empty for one that has no arithmetic of its own. */
    public static Optional<Way> of(String code) {
        return Arrays.stream(values()).filter(way -> way.code().equals(code)).findFirst();
    }
}
