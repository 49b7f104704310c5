package org.starbranch.nodes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills nodes, one at a time and turn by turn unless a job tells which, starts each again at once, and watches what
 * becomes of the jobs that the dead one held.
 */
public final class Killer {

    /** How long somebody waits at most before he kills, in milliseconds. */
    private static final int RANDOM_MOMENT = 1500;

    private static final int WITHIN_A_JOB = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final TwoNodes nodes;
    private final Locks locks;
    private final Random random;
    private final int lockMillis;
    private final List<Kill> kills = new ArrayList<>();
    private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
    private Node next;

    public Killer(TwoNodes nodes, JdbcClient jdbc, Random random, int lockMillis) {
        this.nodes = nodes;
        this.locks = new Locks(jdbc);
        this.random = random;
        this.lockMillis = lockMillis;
        this.next = nodes.all().get(random.nextInt(2));
    }

    /**
     * A node that was killed.
     *
     * @param held how many jobs it held when it died
     * @param resumed milliseconds until the last of these was taken by another; 0 if it held none
     */
    public record Kill(String node, String occasion, int held, long resumed) {}

    public List<Kill> kills() {
        settle();
        return List.copyOf(kills);
    }

    /** Kills at some moment that begins now. */
    public void atRandom(String occasion) {
        int delay = random.nextInt(RANDOM_MOMENT);
        running = CompletableFuture.runAsync(() -> {
            Moment.pass(delay);
            kill(turn(), occasion);
        });
    }

    /** Kills whoever takes the next job of this element, while he is at it. */
    public void inJob(String element) {
        int delay = random.nextInt(WITHIN_A_JOB);
        running = CompletableFuture.runAsync(() -> {
            Optional<Locks.Held> held = await(element);
            Moment.pass(delay);
            kill(held.map(job -> nodes.named(job.node())).orElseGet(this::turn), element);
        });
    }

    /** Kills now. */
    public void now(Node victim, String occasion) {
        running = CompletableFuture.runAsync(() -> kill(victim, occasion));
    }

    /** Whose turn it is. */
    public Node turn() {
        Node victim = next;
        next = nodes.other(victim);
        return victim;
    }

    /** Waits until both nodes are up. */
    public void settle() {
        running.join();
    }

    private void kill(Node victim, String occasion) {
        victim.kill();
        long died = System.nanoTime();
        List<Locks.Held> held = locks.of(victim);
        victim.start();
        long resumed = held.isEmpty() ? 0 : resumed(held, died);
        victim.awaitUp();
        kills.add(new Kill(victim.name(), occasion, held.size(), resumed));
        System.out.printf(
                "kill -9 %s at %s: held %d jobs, resumed after %d ms, up after %d ms%n",
                victim.name(), occasion, held.size(), resumed, (System.nanoTime() - died) / 1_000_000);
    }

    private long resumed(List<Locks.Held> held, long died) {
        while (locks.all().stream().anyMatch(held::contains)) {
            long waited = (System.nanoTime() - died) / 1_000_000;
            if (waited > lockMillis + 30_000) {
                return waited;
            }
            Moment.pass(50);
        }
        return (System.nanoTime() - died) / 1_000_000;
    }

    private Optional<Locks.Held> await(String element) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Locks.Held> held = locks.at(element);
        while (held.isEmpty() && System.nanoTime() < end) {
            Moment.pass(2);
            held = locks.at(element);
        }
        return held;
    }
}
