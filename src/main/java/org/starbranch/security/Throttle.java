package org.starbranch.security;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    private volatile LocalDateTime cleaned = LocalDateTime.MIN;

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

    /** One more failure; returns the counts in which it is worth a line in the record. */
    List<Guesses.Step> failed(Attempt attempt, Map<Guesses, Attempts> known) {
        LocalDateTime now = now();
        for (Guesses count : Guesses.values()) {
            rows.failed(attempt, count, now);
        }
        clean(now);
        return Arrays.stream(Guesses.values())
                .map(count -> count.next(known.getOrDefault(count, Attempts.NONE), now))
                .filter(Guesses.Step::isToBeTold)
                .toList();
    }

    /** Whether a success now is to be written: after failures, and once a day. */
    boolean isWorthNoting(Map<Guesses, Attempts> known) {
        Attempts here = here(known);
        return here.failures() > 0 || !isRecent(here.succeededAt(), now().minus(SUCCESS_NOTED));
    }

    void succeeded(Attempt attempt) {
        rows.succeeded(attempt, now());
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
        if (cleaned.isBefore(now.minus(BETWEEN_CLEANINGS))) {
            cleaned = now;
            rows.clean(now.minus(Guesses.HERE.memory()), now.minus(ADDRESS_KNOWN));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
