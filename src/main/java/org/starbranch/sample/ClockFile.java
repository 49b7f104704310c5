package org.starbranch.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.starbranch.shared.SteerableClock;

/**
 * Lets several nodes of the sample profile live on the same date: the file holds how many milliseconds their clock is
 * ahead of the machine's, and every node follows it, at start and then within a fifth of a second.
 */
@Component
@Profile("sample")
@ConditionalOnProperty("starbranch.sample.clock-file")
class ClockFile implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ClockFile.class);

    private static final long MILLISECONDS = 200;

    private final Path file;
    private final SteerableClock clock;
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor();
    private String followed = "0";

    ClockFile(SampleSettings settings, SteerableClock clock) {
        this.file = Path.of(settings.clockFile());
        this.clock = clock;
        follow();
        reader.scheduleWithFixedDelay(this::follow, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void follow() {
        String offset = read();
        if (!offset.equals(followed)) {
            clock.moveTo(Instant.now().plus(Duration.ofMillis(Long.parseLong(offset))));
            followed = offset;
            log.info("the sample clock is {} ms ahead", offset);
        }
    }

    private String read() {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() {
        reader.shutdownNow();
    }
}
