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
    HERE("连续", 4, Duration.ofMinutes(15), Duration.ofDays(1)),

    /** One account from anywhere: many addresses guess together. Short, because it meets the owner too. */
    ANYWHERE("该账号各处连续", 20, Duration.ofMinutes(1), Duration.ofHours(1)),

    /** One address, whatever the account: somebody tries names. Short, because a campus may share one address. */
    ANYBODY("该地址不分账号连续", 50, Duration.ofMinutes(1), Duration.ofMinutes(15));

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 20;

    private final String title;
    private final int free;
    private final Duration longest;
    private final Duration memory;

    Guesses(String title, int free, Duration longest, Duration memory) {
        this.title = title;
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

    /** What one more failure makes of a count; it begins anew where the last one is forgotten. */
    Step next(Attempts attempts, LocalDateTime now) {
        LocalDateTime failed = attempts.failedAt();
        boolean forgotten = failed == null || failed.isBefore(now.minus(memory));
        return new Step(this, forgotten ? 1 : attempts.failures() + 1);
    }

    /** A failure, by its number within its series. */
    record Step(Guesses count, int failures) {

        /** Where a series on one account begins, and wherever the wait becomes longer. */
        boolean isToBeTold() {
            return (count == HERE && failures == 1) || count.wait(failures).compareTo(count.wait(failures - 1)) > 0;
        }

        /** How often, and what follows from it; empty for a first failure. */
        String words() {
            long seconds = count.wait(failures).toSeconds();
            return seconds == 0 ? "" : "；%s第%d次，须等待%d秒".formatted(count.title, failures, seconds);
        }
    }
}
