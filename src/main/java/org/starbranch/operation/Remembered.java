package org.starbranch.operation;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is costly to get, kept for a short while: the figures of one reading come from one query, however many
 * there are and whoever asks in between.
 */
public final class Remembered<T> {

    private final Supplier<T> source;
    private final long nanos;
    private @Nullable T value;
    private long gotAt;

    public Remembered(Duration time, Supplier<T> source) {
        this.source = source;
        this.nanos = time.toNanos();
    }

    public synchronized T get() {
        T known = value;
        long now = System.nanoTime();
        if (known == null || now - gotAt > nanos) {
            known = source.get();
            value = known;
            gotAt = now;
        }
        return known;
    }
}
