package org.starbranch.security;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * What failed logins are counted by, and how long one must then wait: {@code free} failures cost nothing, the next costs
 * {@link #FIRST}, each further one twice the one before, at most {@code longest}. A count is forgotten when nothing has
 * failed for {@code memory}.
 */
enum Guesses {

    /** One account from one address: somebody guesses, or has forgotten. */
    HERE(4, Duration.ofMinutes(15), Duration.ofDays(1)),

    /** One account from anywhere: many addresses guess together. Short, because it meets the owner too. */
    ANYWHERE(20, Duration.ofMinutes(1), Duration.ofHours(1)),

    /** One address, whatever the account: somebody tries names. Short, because a campus may share one address. */
    ANYBODY(50, Duration.ofMinutes(1), Duration.ofMinutes(15));

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 20;

    private final int free;
    private final Duration longest;
    private final Duration memory;

    Guesses(int free, Duration longest, Duration memory) {
        this.free = free;
        this.longest = longest;
        this.memory = memory;
    }

    /** How long to wait after so many failures in a row. */
    Duration wait(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - free - 1, DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    Duration memory() {
        return memory;
    }

    /** Whether the last failure is too recent to try again. A clock that was set back holds nobody up. */
    boolean holds(Attempts attempts, LocalDateTime now) {
        LocalDateTime failed = attempts.failedAt();
        return failed != null
                && !failed.isAfter(now)
                && failed.plus(wait(attempts.failures())).isAfter(now);
    }
}
