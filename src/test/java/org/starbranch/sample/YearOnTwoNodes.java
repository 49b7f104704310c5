package org.starbranch.sample;

import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.starbranch.nodes.Freeze;
import org.starbranch.nodes.Killer;
import org.starbranch.nodes.Locks;
import org.starbranch.nodes.Moment;
import org.starbranch.nodes.TwoNodes;
import org.starbranch.scheme.SchemeFixtures;
import org.starbranch.shared.Time;

/** Lets a college of fifty go through a year on two nodes of which one is killed every now and then. */
final class YearOnTwoNodes implements AutoCloseable {

    static final String CYCLE = Year.RATED + "-" + Year.SCHEME;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Steps that lead to a job worth dying in. */
    private static final Map<String, String> FATAL = Map.of(
            "Task_SettleTie", "Task_ComputeAllocation",
            "Task_SuperiorReview", "Task_StartVerifications",
            "Task_Award", "Task_OpenFollowUp");

    /** So many tasks wait in a round in which somebody is killed at a random moment. */
    private static final int MANY = 6;

    private final TwoNodes nodes;
    private final DataSource database;
    private final JdbcClient jdbc;
    private final SharedClock clock;
    private final Optional<Killer> killer;
    private final Map<String, String> branchesByName = new HashMap<>();
    private final OverdueObjections story;
    private final Crowd crowd;
    private final Map<String, Integer> randomKills =
            new HashMap<>(Map.of("RATING", 3, "VERIFICATION", 1, "NOTICE_READERS", 1));
    private String stage = "";
    private int dueDays;

    YearOnTwoNodes(TwoNodes nodes, DataSource database, SharedClock clock, Optional<Killer> killer) {
        this.nodes = nodes;
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
        this.killer = killer;
        jdbc.sql("SELECT name, code FROM branch")
                .query()
                .listOfRows()
                .forEach(row -> branchesByName.put((String) row.get("name"), (String) row.get("code")));
        this.story = new OverdueObjections(script(), CYCLE, branchesByName, jdbc);
        this.crowd = new Crowd(nodes, story, branchesByName, jdbc);
    }

    Crowd crowd() {
        return crowd;
    }

    /** From the opening to the end of the follow-up. */
    void play() {
        clock.moveTo(Year.at(Year.RATED, 11, 3), nodes);
        open();
        for (String now = enter(); !now.equals("CLOSED"); now = enter()) {
            boolean rested = engineRests();
            // The stage may have been read just before the last job ended.
            if (!round() && rested && enter().equals(now)) {
                timePasses();
            }
        }
    }

    private void open() {
        killer.ifPresent(k -> k.inJob("Task_StartRatings"));
        try {
            crowd.user("office").post("/api/cycles", Map.of("scheme", Year.SCHEME, "year", Year.RATED));
        } catch (UncheckedIOException cutOff) {
            // He looks again when both nodes are up: enter() fails where there is no cycle.
        }
        settle();
    }

    private String enter() {
        settle();
        String now =
                crowd.user("office").get("/api/cycles/" + CYCLE).get("stage").asText();
        if (!now.equals(stage)) {
            stage = now;
            System.out.printf("%tF %s, %d tasks done%n", LocalDateTime.now(clock.clock()), now, crowd.completed());
            Optional.ofNullable(Year.datesOfStages().get(now)).ifPresent(date -> clock.moveTo(date, nodes));
            story.onStage(now);
        }
        return now;
    }

    private boolean round() {
        killer.ifPresent(this::arm);
        return crowd.works();
    }

    private void arm(Killer k) {
        Optional<String> fatal = jdbc.sql("SELECT TASK_DEF_KEY_ FROM ACT_RU_TASK").query(String.class).list().stream()
                .flatMap(key -> Stream.ofNullable(FATAL.get(key)))
                .findFirst();
        if (fatal.isPresent()) {
            k.inJob(fatal.get());
        } else if (crowd.waiting() >= MANY) {
            maybeKill(k, stage);
        }
    }

    private void maybeKill(Killer k, String occasion) {
        if (randomKills.merge(occasion, -1, Integer::sum) >= 0) {
            k.atRandom(occasion);
        }
    }

    /** False if the engine had something to do; it is done when this returns. */
    private boolean engineRests() {
        settle();
        boolean rested = true;
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (due() > 0) {
            rested = false;
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("the engine does not get on with its jobs");
            }
            Moment.pass(50);
        }
        return rested;
    }

    private int due() {
        return jdbc.sql("SELECT COUNT(*) FROM ACT_RU_JOB WHERE RETRIES_ > 0 AND (DUEDATE_ IS NULL OR DUEDATE_ <= ?)")
                .param(Timestamp.valueOf(LocalDateTime.now(clock.clock())))
                .query(Integer.class)
                .single();
    }

    private void timePasses() {
        settle();
        List<String> objectors = story.nextObjectors();
        if (objectors.isEmpty()) {
            nextTimer();
        } else {
            object(objectors);
        }
    }

    /** Fifteen on a day; whoever is cut off looks later whether his objection stands on the page. */
    private void object(List<String> objectors) {
        int raised = story.raised();
        if (raised > 0 && raised % OverdueObjections.A_DAY == 0) {
            clock.moveTo(clock.clock().instant().plus(Duration.ofDays(1)), nodes);
        }
        killer.ifPresent(k -> maybeKill(k, "NOTICE_READERS"));
        try {
            objectors.forEach(branch -> new PublicReader(nodes.urlFor(branch)).object(CYCLE, branch, "请公开评分的依据。"));
        } catch (UncheckedIOException cutOff) {
            crowd.wasCutOff();
        }
    }

    private void nextTimer() {
        Timestamp next = jdbc.sql("SELECT MIN(DUEDATE_) FROM ACT_RU_JOB WHERE RETRIES_ > 0 AND DUEDATE_ IS NOT NULL")
                .query(Timestamp.class)
                .single();
        Instant then = next.toLocalDateTime().atZone(Time.CHINA).toInstant().plusSeconds(60);
        int answersDue = jdbc.sql("SELECT COUNT(*) FROM ACT_RU_JOB job JOIN ACT_RU_JOBDEF definition"
                        + " ON definition.ID_ = job.JOB_DEF_ID_ WHERE definition.ACT_ID_ = 'Event_AnswerOverdue'"
                        + " AND job.DUEDATE_ = ?")
                .param(next)
                .query(Integer.class)
                .single();
        if (answersDue > 0) {
            dueAtOnce(then);
        } else {
            clock.moveTo(then, nodes);
        }
    }

    /** At midnight many answers are overdue at once. Both nodes are at it, and have nothing committed, when one ends. */
    private void dueAtOnce(Instant midnight) {
        dueDays++;
        try (Freeze frozen = new Freeze(database, "objection")) {
            clock.moveTo(midnight, nodes);
            awaitBothAtWork();
            killer.filter(k -> dueDays < 3).ifPresent(k -> k.now(k.turn(), "answers due, day " + dueDays));
            Moment.pass(200);
        }
        killer.filter(k -> dueDays == 3).ifPresent(k -> stopInGoodOrder(k.turn()));
    }

    private void stopInGoodOrder(org.starbranch.nodes.Node node) {
        node.stop();
        int held = new Locks(jdbc).of(node).size();
        if (held > 0) {
            throw new IllegalStateException(
                    node.name() + " was stopped in good order and still holds " + held + " jobs");
        }
        node.start();
        node.awaitUp();
    }

    private void awaitBothAtWork() {
        Locks locks = new Locks(jdbc);
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (nodes.all().stream().anyMatch(node -> locks.of(node).isEmpty())) {
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("a node does not take part in the work");
            }
            Moment.pass(20);
        }
    }

    private void settle() {
        killer.ifPresent(Killer::settle);
    }

    private SampleYear script() {
        return new SampleYear(
                CYCLE,
                branchesByName,
                new SampleScores(SchemeFixtures.scheme(), Year.RATED),
                clock.clock(),
                new SimulatedUser("office", () -> nodes.urlFor("office")),
                new PublicReader(""));
    }

    @Override
    public void close() {
        crowd.close();
    }
}
