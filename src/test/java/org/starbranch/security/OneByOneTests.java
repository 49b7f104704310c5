package org.starbranch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One name at a time, and all names at once. */
class OneByOneTests {

    private final OneByOne turns = new OneByOne();

    @Test
    void underOneNameOneFollowsTheOther() {
        AtomicInteger inside = new AtomicInteger();
        int most = IntStream.range(0, 200)
                .parallel()
                .map(i -> turns.inTurn("lin", () -> {
                    int now = inside.incrementAndGet();
                    Thread.yield();
                    inside.decrementAndGet();
                    return now;
                }))
                .max()
                .orElseThrow();
        assertThat(most).isEqualTo(1);
        assertThat(turns.names()).isZero();
    }

    /** The two names have the same hash code. */
    @Test
    void whoIsHeldUpHoldsNobodyElseUp() throws Exception {
        assertThat("lian".hashCode()).isEqualTo("lic0".hashCode());
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Boolean> held = CompletableFuture.supplyAsync(() -> turns.inTurn("lian", () -> {
            asked.countDown();
            return wait(answer);
        }));
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(CompletableFuture.supplyAsync(() -> turns.inTurn("lic0", () -> "in"))
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo("in");
        answer.countDown();
        assertThat(held.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(turns.names()).isZero();
    }

    private static boolean wait(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
