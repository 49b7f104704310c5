package org.starbranch.sample;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.Organisation;
import org.starbranch.scheme.Schemes;
import org.starbranch.shared.SteerableClock;
import org.starbranch.shared.Time;

/** Lets the sample college go through one year, from opening it to the plaques. */
@Component
@Profile("sample")
class Year {

    static final String SCHEME = "zhaoqing-2023";

    /** The year of the sample scores. */
    static final int RATED = 2025;

    private static final List<String> OFFICIALS = List.of(
            "office",
            "office2",
            "assessor1",
            "assessor2",
            "assessor3",
            "committee1",
            "committee2",
            "committee3",
            "superior",
            "verifier1",
            "verifier2");

    private final Environment environment;
    private final Organisation organisation;
    private final Schemes schemes;
    private final SteerableClock clock;

    Year(Environment environment, Organisation organisation, Schemes schemes, SteerableClock clock) {
        this.environment = environment;
        this.organisation = organisation;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** Plays the whole year; the clock stays where the year ended. Returns the code of its cycle. */
    String play(PrintStream out) {
        clock.moveTo(at(RATED, 11, 3));
        String cycle = open(RATED);
        SampleYear script = script(cycle);
        new WalkThrough(cast(cycle), script, clock, datesOfStages(), out).run();
        return cycle;
    }

    /** Opens a year as the office would, and returns the code of its cycle. */
    String open(int year) {
        return user("office")
                .post("/api/cycles", Map.of("scheme", SCHEME, "year", year))
                .get("code")
                .asText();
    }

    /** How many branches the college has. */
    int branches() {
        return organisation.branches().size();
    }

    SimulatedUser user(String id) {
        return new SimulatedUser(id, base());
    }

    SampleYear script(String cycle) {
        int rated = Integer.parseInt(cycle.substring(0, 4));
        Map<String, String> names =
                organisation.branches().stream().collect(Collectors.toMap(Branch::name, Branch::code));
        return new SampleYear(
                cycle,
                names,
                new SampleScores(schemes.find(SCHEME).orElseThrow(), rated),
                clock,
                user("office"),
                reader());
    }

    List<String> faults() {
        return new Checklist(user("admin")).faults();
    }

    private WalkThrough.Cast cast(String cycle) {
        List<SimulatedUser> users = new ArrayList<>();
        for (Branch branch : organisation.branches()) {
            String number = branch.code().substring(1);
            users.add(user("secretary" + number));
            users.add(user("member" + number));
        }
        OFFICIALS.stream().map((Function<String, SimulatedUser>) this::user).forEach(users::add);
        return new WalkThrough.Cast(cycle, users, user("office"), user("admin"));
    }

    private PublicReader reader() {
        return new PublicReader(base());
    }

    private String base() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    static Map<String, Instant> datesOfStages() {
        Map<String, Instant> dates = new LinkedHashMap<>();
        dates.put("PROPOSAL", at(RATED, 12, 3));
        dates.put("SUPERIOR_REVIEW", at(RATED + 1, 1, 7));
        dates.put("VERIFICATION", at(RATED + 1, 1, 12));
        dates.put("PUBLIC_NOTICE", at(RATED + 1, 1, 19));
        return dates;
    }

    static Instant at(int year, int month, int day) {
        return LocalDate.of(year, month, day)
                .atTime(LocalTime.of(9, 0))
                .atZone(Time.CHINA)
                .toInstant();
    }
}
