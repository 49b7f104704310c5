package org.starbranch.calendar;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The yearly files that hold, kept in memory because every date asks for them: those that came with the program, and in
 * their place those that were sent in. What is sent in here is known at once, at another node a minute later.
 */
@Component
public class KnownYears {

    private final List<YearFile> shipped = HolidayFiles.shipped();
    private final YearRows rows;
    private final ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();
    private final Duration often;
    private volatile State state;

    private record State(Map<Integer, YearFile> files, Holidays holidays) {

        static State of(Map<Integer, YearFile> files) {
            return new State(files, Holidays.of(files.values()));
        }
    }

    KnownYears(YearRows rows, CalendarSettings settings) throws IOException {
        this.rows = rows;
        this.often = settings.readAgain();
        this.state = read();
        thread.setThreadNamePrefix("calendar-");
        thread.setDaemon(true);
        thread.initialize();
    }

    /** The file of each year, the earliest first. */
    public List<YearFile> all() {
        return List.copyOf(state.files().values());
    }

    public Optional<YearFile> find(int year) {
        return Optional.ofNullable(state.files().get(year));
    }

    Holidays holidays() {
        return state.holidays();
    }

    /** Puts a file in use at once, and out of use again where the running transaction comes to nothing. */
    void use(YearFile file) {
        State before = state;
        Map<Integer, YearFile> files = new TreeMap<>(before.files());
        files.put(file.year(), file);
        state = State.of(files);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    state = before;
                }
            }
        });
    }

    void readAgain() {
        state = read();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (!often.isZero()) {
            thread.scheduleWithFixedDelay(this::readAgain, often);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }

    private State read() {
        Map<Integer, YearFile> files = new TreeMap<>();
        shipped.forEach(file -> files.put(file.year(), file));
        rows.all().forEach(file -> files.put(file.year(), file));
        return State.of(files);
    }
}
