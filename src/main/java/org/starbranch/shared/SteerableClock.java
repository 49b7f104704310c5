package org.starbranch.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The one clock of the system. It runs at the pace of the machine's; in the sample profile and in tests it can be set
 * to another date, and everything that keeps time (the engine too) follows.
 */
public final class SteerableClock extends Clock {

    private final Clock machine;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final CopyOnWriteArrayList<Consumer<Duration>> followers = new CopyOnWriteArrayList<>();

    public SteerableClock(Clock machine) {
        this.machine = machine;
    }

    /** Lets the clock show this instant now and run on from there. */
    public void moveTo(Instant instant) {
        offset(Duration.between(machine.instant(), instant));
    }

    /** Back to the machine's own time. */
    public void reset() {
        offset(Duration.ZERO);
    }

    /** Calls the follower with the offset now and after every move. */
    public void follow(Consumer<Duration> follower) {
        followers.add(follower);
        follower.accept(offset.get());
    }

    private void offset(Duration duration) {
        offset.set(duration);
        followers.forEach(follower -> follower.accept(duration));
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        SteerableClock other = new SteerableClock(machine.withZone(zone));
        other.offset.set(offset.get());
        return other;
    }
}
