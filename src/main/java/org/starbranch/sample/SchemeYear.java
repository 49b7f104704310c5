package org.starbranch.sample;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.Unit;
import org.starbranch.shared.SteerableClock;

/** Lets the small college of one of the four further schemes go through one cycle of it. */
@Component
@Profile("sample")
class SchemeYear {

    private static final List<String> OFFICIALS = List.of(
            "office",
            "office2",
            "assessor1",
            "assessor2",
            "assessor3",
            "committee1",
            "committee2",
            "committee3",
            "superior");

    private final SchemeStories stories;
    private final Environment environment;
    private final SteerableClock clock;

    SchemeYear(SchemeStories stories, Environment environment, SteerableClock clock) {
        this.stories = stories;
        this.environment = environment;
        this.clock = clock;
    }

    /** Plays the cycle to its end and says what is wrong with it, in Chinese; empty where all is as worked out by hand. */
    List<String> play(String scheme, PrintStream out) {
        SchemeStory story = stories.of(scheme, user("office"));
        clock.moveTo(Year.at(story.year(), story.month(), 8));
        String cycle = user("office")
                .post("/api/cycles", Map.of("scheme", scheme, "year", story.year()))
                .get("code")
                .asText();
        Map<String, Instant> noDates = Map.of();
        new WalkThrough(cast(cycle, story), story, clock, noDates, out).run();
        List<String> wrong = new ArrayList<>(story.differences(cycle));
        wrong.addAll(new Checklist(user("admin")).faults());
        return wrong;
    }

    private WalkThrough.Cast cast(String cycle, SchemeStory story) {
        List<SimulatedUser> users = new ArrayList<>();
        for (Branch branch : story.branches()) {
            users.add(user(SampleCollege.secretary(branch.code())));
            users.add(user(SampleCollege.member(branch.code())));
        }
        for (Unit unit : story.units()) {
            users.add(user(SampleCollege.officer(unit.code())));
        }
        OFFICIALS.forEach(official -> users.add(user(official)));
        return new WalkThrough.Cast(cycle, users, user("office"), user("admin"));
    }

    private SimulatedUser user(String id) {
        return new SimulatedUser(id, "http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }
}
