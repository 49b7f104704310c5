package org.starbranch.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.starbranch.shared.SteerableClock;

/**
 * Lets simulated users work until the year is over: everybody looks into his list, does what the story has for him, and
 * when nobody has anything left the clock moves on to the next date that something waits for.
 */
final class WalkThrough {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final String cycle;
    private final List<SimulatedUser> users;
    private final SimulatedUser office;
    private final SimulatedUser administrator;
    private final Script script;
    private final SteerableClock clock;
    private final Map<String, Instant> datesOfStages;
    private final Progress progress;
    private final Set<String> entered = new HashSet<>();

    WalkThrough(Cast cast, Script script, SteerableClock clock, Map<String, Instant> datesOfStages, PrintStream out) {
        this.cycle = cast.cycle();
        this.users = cast.users();
        this.office = cast.office();
        this.administrator = cast.administrator();
        this.script = script;
        this.clock = clock;
        this.datesOfStages = datesOfStages;
        this.progress = new Progress(clock, out);
    }

    /** Runs until the cycle is closed. */
    void run() {
        while (!isClosed()) {
            if (!somethingHappens() && !isClosed()) {
                timePasses();
            }
        }
        progress.done();
    }

    private boolean isClosed() {
        return enterStage().equals("CLOSED");
    }

    /** Looks a second time, because the engine may have put out new tasks just after the first look. */
    private boolean somethingHappens() {
        return everybodyWorks() || engineWorks() || everybodyWorks();
    }

    /** Notices a new stage: its usual date comes, and people do what they do of their own accord. */
    private String enterStage() {
        JsonNode now = office.get("/api/cycles/" + cycle);
        String stage = now.get("stage").asText();
        if (entered.add(stage)) {
            Instant date = datesOfStages.get(stage);
            if (date != null && date.isAfter(clock.instant())) {
                clock.moveTo(date);
            }
            progress.stage(now.get("stageTitle").asText());
            script.onStage(stage);
        }
        return stage;
    }

    private boolean everybodyWorks() {
        boolean worked = false;
        for (SimulatedUser user : users) {
            for (OpenTask task : user.tasks()) {
                worked |= works(user, task);
            }
        }
        return worked;
    }

    private boolean works(SimulatedUser user, OpenTask task) {
        boolean his = task.assignee().isEmpty()
                ? script.takes(user, task)
                : task.assignee().equals(user.id());
        Optional<Map<String, String>> answer = his ? script.answer(user, task) : Optional.empty();
        answer.ifPresent(fields -> {
            user.complete(task, fields);
            progress.completed(task);
            script.onCompleted(task);
            if (task.branchName().isEmpty()) {
                enterStage();
            }
        });
        return answer.isPresent();
    }

    /** Lets time pass to the next date that something waits for. */
    private void timePasses() {
        Instant next = nextTimer();
        if (next.isAfter(clock.instant())) {
            clock.moveTo(next.plusSeconds(60));
            progress.timePasses();
        }
        engineWorks();
    }

    /** True if the engine had jobs to do; they are done when this returns. */
    private boolean engineWorks() {
        boolean worked = false;
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (count("/engine-rest/job/count?executable=true") > 0) {
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("the engine does not get on with its jobs");
            }
            worked = true;
            Waiting.pause();
        }
        return worked;
    }

    private Instant nextTimer() {
        JsonNode timers = administrator.get(
                "/engine-rest/job?timers=true&active=true&withRetriesLeft=true&sortBy=jobDueDate&sortOrder=asc&maxResults=1");
        if (timers.isEmpty()) {
            throw new IllegalStateException("nobody has anything to do, and nothing waits for a date");
        }
        return OffsetDateTime.parse(timers.get(0).get("dueDate").asText(), ENGINE_TIME)
                .toInstant();
    }

    private int count(String path) {
        return administrator.get(path).get("count").asInt();
    }

    /** Who takes part in the year of this cycle. */
    record Cast(String cycle, List<SimulatedUser> users, SimulatedUser office, SimulatedUser administrator) {}
}
