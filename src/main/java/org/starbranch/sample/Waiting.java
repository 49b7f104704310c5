package org.starbranch.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Waits for what the engine does by itself in the meantime. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Waiting() {}

    /** The first such task in somebody's list, as soon as it is there. */
    static Optional<OpenTask> forTask(SimulatedUser user, Predicate<OpenTask> wanted) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        Optional<OpenTask> found = user.tasks().stream().filter(wanted).findFirst();
        while (found.isEmpty() && Instant.now().isBefore(giveUp)) {
            pause();
            found = user.tasks().stream().filter(wanted).findFirst();
        }
        return found;
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
