package org.starbranch.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** So many clients take the branches in turn and do each branch's steps one after another. */
public final class Load {

    private final Chain chain;
    private final AtomicInteger retries = new AtomicInteger();

    public Load(Chain chain) {
        this.chain = chain;
    }

    /** The processor time of this process so far, in nanoseconds. */
    public static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Opens the chain and completes it; the opening is not measured. One line of JSON. */
    public String run(int branches, int clients) throws Exception {
        chain.open(branches);
        long cpu = cpu();
        long start = System.nanoTime();
        long[] nanos = complete(branches, clients);
        return json(nanos, System.nanoTime() - start, cpu() - cpu, retries.get());
    }

    /** Completes what is open; the time of each step in nanoseconds, sorted. */
    public long[] complete(int branches, int clients) throws Exception {
        retries.set(0);
        long[] nanos = new long[branches * Chain.STEPS];
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            Callable<Void> client = () -> {
                for (int branch = next.getAndIncrement(); branch < branches; branch = next.getAndIncrement()) {
                    for (int step = 0; step < Chain.STEPS; step++) {
                        nanos[branch * Chain.STEPS + step] = timed(branch, step);
                    }
                }
                return null;
            };
            for (Future<Void> done : pool.invokeAll(IntStream.range(0, clients).mapToObj(i -> client).toList())) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        Arrays.sort(nanos);
        return nanos;
    }

    public int retries() {
        return retries.get();
    }

    /** A measurement as one line of JSON: milliseconds, and per task where it says so. */
    public static String json(long[] sorted, long wall, long cpu, int retries) {
        return String.format(
                Locale.ROOT,
                "{\"tasks\":%d,\"cpuMsPerTask\":%.3f,\"tasksPerSecond\":%.1f,\"p50\":%.2f,\"p95\":%.2f,\"p99\":%.2f,"
                        + "\"retries\":%d}",
                sorted.length,
                cpu / 1e6 / sorted.length,
                sorted.length * 1e9 / wall,
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                retries);
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private long timed(int branch, int step) throws Exception {
        long start = System.nanoTime();
        for (int tries = 1; ; tries++) {
            try {
                chain.step(branch, step);
                return System.nanoTime() - start;
            } catch (Exception failure) {
                if (tries == 10 || !chain.isConflict(failure)) {
                    throw failure;
                }
                retries.incrementAndGet();
            }
        }
    }
}
