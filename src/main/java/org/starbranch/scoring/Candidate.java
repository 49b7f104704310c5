package org.starbranch.scoring;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A branch with its total, about to compete for a star.
 *
 * @param total exact, 0 to 100
 * @param keys values of the scheme's tie keys by code; all branches have the same keys
 * @param veto whether a confirmed veto keeps it from being rated
 */
public record Candidate(String code, Fraction total, Map<String, BigDecimal> keys, boolean veto) {

    public Candidate {
        keys = Map.copyOf(keys);
    }

    /** A branch without tie keys and without a veto. */
    public static Candidate of(String code, String total) {
        return new Candidate(code, Fraction.of(new BigDecimal(total)), Map.of(), false);
    }

    public Candidate vetoed() {
        return new Candidate(code, total, keys, true);
    }

    public Candidate unvetoed() {
        return veto ? new Candidate(code, total, keys, false) : this;
    }

    public Candidate with(Map<String, BigDecimal> keys) {
        return new Candidate(code, total, keys, veto);
    }
}
