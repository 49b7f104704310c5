package org.starbranch.scoring.simulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Candidate;
import org.starbranch.scoring.Fault;
import org.starbranch.scoring.Fraction;

/**
 * A branch as it is entered for a simulation: what is known of its total, and how much of that the settings decide.
 *
 * @param keys values of the scheme's tie keys by code
 */
public record Entry(String code, Basis basis, Map<String, BigDecimal> keys, boolean veto) {

    public Entry {
        keys = Map.copyOf(keys);
    }

    /** A branch that competes with this total. */
    public static Entry of(Candidate branch) {
        return new Entry(branch.code(), new Basis.Total(branch.total()), branch.keys(), branch.veto());
    }

    /** Everything wrong with what it is made of, the same under any settings. */
    List<Fault> faults(Scheme scheme) {
        return basis.faults(scheme);
    }

    /** The branch as it competes: what is over the scheme's cap does not count (reading G1). */
    Candidate candidate(Scheme scheme, Settings settings) {
        Fraction counted = basis.total(scheme, settings).atMost(Fraction.of(scheme.cappedAt()));
        return new Candidate(code, counted, keys, veto);
    }

    /** How the total that counts comes about; empty where it is the one that was given. */
    public String worked(Scheme scheme, Settings settings) {
        Fraction cap = Fraction.of(scheme.cappedAt());
        boolean capped = basis.total(scheme, settings).compareTo(cap) > 0;
        String limit = capped
                ? "%s 超过 %s，按 %s 计".formatted(basis.total(scheme, settings).shown(), cap.shown(), cap.shown())
                : "";
        String worked = basis.worked(scheme, settings);
        return worked + (worked.isEmpty() || limit.isEmpty() ? "" : "；") + limit;
    }

    /** Stands in where the total is faulty, so that the faults of the others are found as well. */
    Candidate withoutTotal() {
        return new Candidate(code, Fraction.ZERO, keys, veto);
    }
}
