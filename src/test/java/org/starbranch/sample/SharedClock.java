package org.starbranch.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.starbranch.nodes.TwoNodes;
import org.starbranch.shared.SteerableClock;
import org.starbranch.shared.Time;

/** The clock of the test, which both nodes follow by way of a file. */
final class SharedClock {

    private final SteerableClock clock = new SteerableClock(Clock.system(Time.CHINA));
    private final Path file;
    private Duration offset = Duration.ZERO;

    SharedClock(Path file) {
        this.file = file;
        clock.follow(this::write);
    }

    SteerableClock clock() {
        return clock;
    }

    Path file() {
        return file;
    }

    /** Moves both nodes to this instant, if it is still to come; both are there when this returns. */
    void moveTo(Instant instant, TwoNodes nodes) {
        if (instant.isAfter(clock.instant())) {
            clock.moveTo(instant);
            nodes.awaitSaid("the sample clock is " + offset.toMillis() + " ms ahead");
        }
    }

    /** In one piece: whoever reads it sees the old offset or the new one. */
    private void write(Duration moved) {
        offset = moved;
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, String.valueOf(moved.toMillis()));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
