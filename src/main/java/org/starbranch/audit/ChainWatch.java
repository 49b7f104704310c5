package org.starbranch.audit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Time;

/** Walks along the chain in the background: every night, and whenever somebody asks for it. */
@Component
public class ChainWatch {

    private final ChainChecks checks;
    private final AuditSettings settings;
    private final Clock clock;
    private final ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();

    ChainWatch(ChainChecks checks, AuditSettings settings, Clock clock) {
        this.checks = checks;
        this.settings = settings;
        this.clock = clock;
        thread.setThreadNamePrefix("audit-check-");
        thread.setDaemon(true);
        thread.initialize();
    }

    /** Begins a walk, unless one is under way already, and goes on with it in the background. */
    public void begin(Actor actor) {
        try {
            checks.begin(actor);
        } catch (DuplicateKeyException underWay) {
            // Then that one is gone on with.
        }
        goOn();
    }

    /** Goes on with a walk that nobody is busy with, such as one left behind by a node that died. */
    public void goOn() {
        thread.execute(this::walk);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (!settings.nightlyCheck().equals("-")) {
            thread.schedule(this::nightly, new CronTrigger(settings.nightlyCheck(), Time.CHINA));
        }
        goOn();
    }

    /** Two nodes wake at the same time: who comes second finds the walk begun and helps. */
    void nightly() {
        LocalDateTime lately = LocalDateTime.now(clock).minus(Duration.ofHours(1));
        if (checks.latest(1).stream().noneMatch(check -> check.startedAt().isAfter(lately))) {
            begin(Actor.SYSTEM);
        } else {
            goOn();
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }

    private void walk() {
        while (checks.piece()) {
            // Until the end of the chain, or the first row that does not fit.
        }
    }
}
