package org.starbranch.member.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Slows down an address from which codes are guessed. In memory and for each node by itself: an address with a time beside
 * it has no place in a database of secret ballots, and 74 bits are not guessed on two nodes either. A meeting room may
 * share one address, so much is free and the wait is short.
 */
@Component
class Guesses {

    private static final int FREE = 20;
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final Duration MEMORY = Duration.ofMinutes(15);

    /** Addresses remembered at most; past this the oldest are forgotten, and past that all. */
    private static final int MOST = 10_000;

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    Guesses(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    /** Whether this address must wait before a code is even looked at, right or wrong. */
    boolean mustWait(String address) {
        Failures known = failures.get(counted(address));
        return known != null && known.count() > FREE && !isOlder(known, WAIT);
    }

    void failed(String address) {
        if (failures.size() >= MOST) {
            failures.values().removeIf(known -> isOlder(known, MEMORY));
        }
        if (failures.size() >= MOST) {
            failures.clear();
        }
        failures.compute(
                counted(address),
                (key, known) ->
                        new Failures(known == null || isOlder(known, MEMORY) ? 1 : known.count() + 1, clock.instant()));
    }

    private boolean isOlder(Failures known, Duration age) {
        return known.last().plus(age).isBefore(clock.instant());
    }

    /** Of an IPv6 address the first half: the other is for whoever has it to choose. */
    private static String counted(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address.split("%", 2)[0]).getAddress();
            return Arrays.toString(Arrays.copyOf(bytes, Math.min(bytes.length, 8)));
        } catch (UnknownHostException noAddress) {
            return "";
        }
    }
}
