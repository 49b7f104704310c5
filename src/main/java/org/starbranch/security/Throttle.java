package org.starbranch.security;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses, on every node alike. An address from which somebody has logged in within the last 90 days is
 * known to be his: there only what fails there holds him up, never what others fail elsewhere.
 */
@Component
class Throttle {

    private static final Duration ADDRESS_KNOWN = Duration.ofDays(90);

    /** A success is written again after this time at the latest, and where it ends failures. */
    private static final Duration SUCCESS_NOTED = Duration.ofDays(1);

    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final AttemptRows rows;
    private final Clock clock;
    private final AtomicReference<LocalDateTime> cleaned = new AtomicReference<>(LocalDateTime.MIN);

    Throttle(AttemptRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Map<Guesses, Attempts> of(Attempt attempt) {
        return rows.of(attempt);
    }

    /** Whether he must wait before his password is even looked at. */
    boolean holds(Map<Guesses, Attempts> known) {
        LocalDateTime now = now();
        boolean fromHisOwn = isRecent(here(known).succeededAt(), now.minus(ADDRESS_KNOWN));
        return known.entrySet().stream()
                .filter(count -> !fromHisOwn || count.getKey() == Guesses.HERE)
                .anyMatch(count -> count.getKey().holds(count.getValue(), now));
    }

    void failed(Attempt attempt) {
        LocalDateTime now = now();
        for (Guesses count : Guesses.values()) {
            rows.failed(attempt, count, now);
        }
        clean(now);
    }

    void succeeded(Attempt attempt, Map<Guesses, Attempts> known) {
        LocalDateTime now = now();
        Attempts here = here(known);
        if (here.failures() > 0 || !isRecent(here.succeededAt(), now.minus(SUCCESS_NOTED))) {
            rows.succeeded(attempt, now);
        }
    }

    /** Lets somebody try again at once, from wherever. */
    void release(String userId) {
        rows.forget(Attempt.key(userId));
    }

    private static Attempts here(Map<Guesses, Attempts> known) {
        return known.getOrDefault(Guesses.HERE, Attempts.NONE);
    }

    private static boolean isRecent(@Nullable LocalDateTime at, LocalDateTime since) {
        return at != null && at.isAfter(since);
    }

    private void clean(LocalDateTime now) {
        LocalDateTime last = cleaned.get();
        if (last.isBefore(now.minus(BETWEEN_CLEANINGS)) && cleaned.compareAndSet(last, now)) {
            rows.clean(now.minus(Guesses.HERE.memory()), now.minus(ADDRESS_KNOWN));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
