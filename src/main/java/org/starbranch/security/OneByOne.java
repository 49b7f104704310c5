package org.starbranch.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Lets what is done under one name go one after another on this node, and what is done under different names side by
 * side: whoever waits for a directory that does not answer keeps nobody else waiting.
 */
final class OneByOne {

    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    /** Those who are at it or wait for it; changed within the map's own lock only. */
    private static final class Turn {

        private int takers;
    }

    <T> T inTurn(String name, Supplier<T> work) {
        Turn turn = turns.compute(name, (same, taken) -> joined(taken == null ? new Turn() : taken));
        try {
            synchronized (turn) {
                return work.get();
            }
        } finally {
            turns.computeIfPresent(name, (same, taken) -> --taken.takers == 0 ? null : taken);
        }
    }

    /** How many names are in use. */
    int names() {
        return turns.size();
    }

    private static Turn joined(Turn turn) {
        turn.takers++;
        return turn;
    }
}
