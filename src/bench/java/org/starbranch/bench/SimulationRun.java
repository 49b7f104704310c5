package org.starbranch.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Candidate;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.simulation.Settings;
import org.starbranch.scoring.simulation.Simulation;
import org.starbranch.scoring.simulation.Simulation.Done;

/** The simulation of colleges of four sizes, in turn, round after round; the ratio says whether it grows with their square. */
final class SimulationRun {

    private static final List<Integer> SIZES = List.of(10, 26, 1_000, 10_000);

    /** Calls within one round, so that a round of any size takes about as long. */
    private static final int BRANCHES_PER_ROUND = 40_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Scheme scheme;
    private final Map<Integer, List<Candidate>> colleges = new LinkedHashMap<>();
    private final Map<Integer, List<Long>> nanos = new LinkedHashMap<>();

    SimulationRun(Scheme scheme) {
        this.scheme = scheme;
        SIZES.forEach(size -> colleges.put(size, college(size)));
    }

    /** Warms up and measures; the table says microseconds for one call. */
    String measure(int warmUp, int rounds) {
        IntStream.range(0, warmUp).forEach(round -> SIZES.forEach(this::round));
        for (int round = 0; round < rounds; round++) {
            SIZES.forEach(
                    size -> nanos.computeIfAbsent(size, s -> new ArrayList<>()).add(round(size)));
        }
        return table();
    }

    /** The median time for ten thousand branches over that for a thousand; 15 at most. */
    double ratio() {
        return (double) median(10_000) / median(1_000);
    }

    private long round(int size) {
        int calls = Math.max(1, BRANCHES_PER_ROUND / size);
        long start = THREADS.getCurrentThreadCpuTime();
        for (int call = 0; call < calls; call++) {
            once(size);
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / calls;
    }

    /** All that an answer is made of, the names of the holders included. */
    private void once(int size) {
        Done done = (Done) Simulation.of(scheme, colleges.get(size), size, Settings.of(scheme));
        if (done.forced().size() + done.levels().size() == 0) {
            throw new AssertionError("nothing simulated");
        }
    }

    private long median(int size) {
        List<Long> sorted = nanos.get(size).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private String table() {
        StringBuilder text =
                new StringBuilder("\nSIMULATION (median of the rounds, microseconds of processor time for one call)\n");
        SIZES.forEach(size -> text.append("%6d branches %12.1f%n".formatted(size, median(size) / 1_000.0)));
        return text.append("10,000 / 1,000 %12.2f (15 at most)%n".formatted(ratio()))
                .toString();
    }

    private static List<Candidate> college(int size) {
        Random random = new Random(size);
        return IntStream.rangeClosed(1, size)
                .mapToObj(i -> new Candidate(
                        "B%05d".formatted(i),
                        Fraction.of(BigDecimal.valueOf(5L * (100 + random.nextInt(101)), 1)),
                        Map.of("sanctionFree", BigDecimal.ONE, "common", BigDecimal.valueOf(random.nextInt(141), 1)),
                        random.nextInt(50) == 0))
                .toList();
    }
}
