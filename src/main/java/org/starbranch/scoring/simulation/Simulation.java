package org.starbranch.scoring.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starbranch.scheme.model.Band;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Allocation;
import org.starbranch.scoring.Allocation.Allocated;
import org.starbranch.scoring.Allocation.Result;
import org.starbranch.scoring.Candidate;
import org.starbranch.scoring.Fault;
import org.starbranch.scoring.Star;

/** What a scheme would make of these branches under these settings. */
public sealed interface Simulation {

    /**
     * Simulates without any vote.
     *
     * @param roster number of branches that count for the caps; at least the candidates
     */
    static Simulation of(Scheme scheme, List<Candidate> candidates, int roster, Settings settings) {
        List<Fault> faults = new ArrayList<>(settings.faults(scheme, roster));
        Allocation allocation = allocation(scheme, candidates, roster, settings);
        if (allocation instanceof Allocation.Refused refused) {
            faults.addAll(refused.faults());
        }
        return faults.isEmpty() && allocation instanceof Allocated allocated
                ? new Done(allocated, stars(scheme), vetoes(scheme, candidates, roster, settings, allocated))
                : new Refused(List.copyOf(faults));
    }

    /** As {@link #of}, from what is known of each branch; every fault at once. */
    static Simulation ofEntries(Scheme scheme, List<Entry> entries, int roster, Settings settings) {
        if (scheme.bands().isEmpty()) {
            return new Refused(List.of(new Fault("", Fault.Code.UNKNOWN_FIELD, "本方案不评星级，没有可以模拟的名额")));
        }
        List<Fault> faults = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            List<Fault> own = entry.faults(scheme);
            String path = "branches[" + i + "].";
            own.forEach(fault -> faults.add(new Fault(path + fault.field(), fault.code(), fault.message())));
            candidates.add(own.isEmpty() ? entry.candidate(scheme, settings) : entry.withoutTotal());
        }
        Simulation simulation = of(scheme, candidates, roster, settings);
        if (simulation instanceof Refused refused) {
            faults.addAll(refused.faults());
        }
        return faults.isEmpty() ? simulation : new Refused(List.copyOf(faults));
    }

    private static Allocation allocation(Scheme scheme, List<Candidate> candidates, int roster, Settings settings) {
        return Allocation.of(scheme, candidates, roster, List.of(), settings.quotas(scheme, roster));
    }

    private static List<Star> stars(Scheme scheme) {
        List<Star> stars = new ArrayList<>(
                scheme.bands().stream().map(Band::star).map(Star::of).toList());
        stars.add(Star.NOT_RATED);
        return List.copyOf(stars);
    }

    /** What the vetoes change: from a world without any to the one with all of them. */
    private static List<Move> vetoes(
            Scheme scheme, List<Candidate> candidates, int roster, Settings settings, Allocated after) {
        List<String> vetoed =
                candidates.stream().filter(Candidate::veto).map(Candidate::code).toList();
        if (vetoed.isEmpty()) {
            return List.of();
        }
        List<Candidate> free = candidates.stream().map(Candidate::unvetoed).toList();
        return allocation(scheme, free, roster, settings) instanceof Allocated before
                ? Moves.between(before, after, vetoed)
                : List.of();
    }

    /** It cannot be simulated; every fault at once. */
    record Refused(List<Fault> faults) implements Simulation {}

    /**
     * The result.
     *
     * @param stars every star of the scheme, the highest first, not rated last
     * @param vetoes what the vetoes changed; empty without one
     */
    record Done(Allocated allocated, List<Star> stars, List<Move> vetoes) implements Simulation {

        /** How many branches have each star, and which. */
        public List<Level> levels() {
            Map<Star, List<String>> holders = new LinkedHashMap<>();
            stars.forEach(star -> holders.put(star, new ArrayList<>()));
            for (Result result : allocated.results()) {
                holders.computeIfAbsent(result.quotaStar(), star -> new ArrayList<>())
                        .add(result.code());
            }
            return holders.entrySet().stream()
                    .map(entry -> new Level(entry.getKey(), List.copyOf(entry.getValue())))
                    .toList();
        }

        /** How many have a star, 1 to 5. */
        int holders(int star) {
            return (int) allocated.results().stream()
                    .filter(result -> result.quotaStar().equals(Star.of(star)))
                    .count();
        }

        /** What a soft cap and the share of a title come to, one sum a line; nothing is forced by them. */
        public List<String> reminders(Rated rated, int roster, Settings settings) {
            return new Reminders(rated, roster, settings).of(this);
        }

        /** For every branch that was forced down, who holds what it did not get, by code. */
        public Map<String, List<Forced>> forced() {
            Holders holders = new Holders(levels(), allocated.ties());
            Map<String, List<Forced>> forced = new LinkedHashMap<>();
            for (Result result : allocated.results()) {
                if (!result.refusals().isEmpty()) {
                    forced.put(
                            result.code(),
                            result.refusals().stream().map(holders::of).toList());
                }
            }
            return forced;
        }
    }

    /**
     * The branches with one star.
     *
     * @param holders by place, then code
     */
    record Level(Star star, List<String> holders) {}
}
