package org.starbranch.proposal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.starbranch.scoring.Candidate;
import org.starbranch.scoring.Fraction;

/** A branch as the simulation takes it: an exact total, keys as decimal texts. */
record BranchView(String code, String name, String total, Map<String, String> keys, boolean veto) {

    /** As many places of a key as the simulation reads. */
    private static final int PLACES = 10;

    static BranchView of(String name, Candidate candidate) {
        Map<String, String> keys = new TreeMap<>();
        candidate.keys().forEach((key, value) -> keys.put(key, plain(value)));
        return new BranchView(candidate.code(), name, exact(candidate.total()), keys, candidate.veto());
    }

    /** A decimal where two places show it exactly, else a fraction. */
    private static String exact(Fraction total) {
        return total.isExact() ? total.shown() : total.toString();
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
    }
}
