package org.starbranch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.starbranch.audit.AuditPages;
import org.starbranch.audit.AuditTrail;
import org.starbranch.nodes.Census;
import org.starbranch.nodes.Killer;
import org.starbranch.nodes.Killer.Kill;
import org.starbranch.nodes.Moment;
import org.starbranch.nodes.Node;
import org.starbranch.nodes.PackagedApplication;
import org.starbranch.nodes.TwoNodes;
import org.starbranch.support.mysql.MySqlServer;

/**
 * Two packaged applications on one MySQL carry a college of fifty through a year, and one of them is killed with
 * {@code kill -9} twelve times. The lock of a job lasts 8 seconds here instead of 60, so that a kill costs less.
 *
 * <p>{@code -Dnodes.seed=…} repeats the choice of victims and delays. {@code -Dnodes.calm=true} kills nobody and writes
 * what the year came to into {@code target/nodes/calm-year.csv}; {@code src/test/resources/nodes/calm-year.csv} is such
 * a file.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(900)
class YearOnTwoNodesIT {

    private static final int LOCK_MILLIS = 8_000;

    private final boolean calm = Boolean.getBoolean("nodes.calm");
    private final long seed = Long.getLong("nodes.seed", System.nanoTime() % 1_000_000);
    private final MySqlServer server = MySqlServer.running();
    private final String database =
            "nodes_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final HikariDataSource source = new HikariDataSource();
    private JdbcClient jdbc;
    private TwoNodes nodes;
    private Optional<Killer> killer;
    private Crowd crowd;

    @BeforeAll
    void aYearIsPlayed() throws IOException {
        long begun = System.nanoTime();
        System.out.println("two nodes: seed " + seed);
        server.execute("CREATE DATABASE " + database + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
        source.setJdbcUrl(server.url(database));
        source.setUsername(server.user());
        source.setPassword(server.password());
        jdbc = JdbcClient.create(source);
        Path clockFile = Files.createTempDirectory("sbn").resolve("clock");
        SharedClock clock = new SharedClock(clockFile);
        Map<String, String> settings = settings(clockFile);
        PackagedApplication application = PackagedApplication.prepared(settings);
        nodes = new TwoNodes(new Node("node1", application, settings), new Node("node2", application, settings));
        start(nodes.all().get(0));
        awaitCollege();
        start(nodes.all().get(1));
        System.out.printf("both nodes up after %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        killer = calm ? Optional.empty() : Optional.of(new Killer(nodes, jdbc, new Random(seed), LOCK_MILLIS));
        try (YearOnTwoNodes year = new YearOnTwoNodes(nodes, source, clock, killer)) {
            year.play();
            crowd = year.crowd();
        }
        System.out.printf(
                "year played after %d s: %d tasks, %d times cut off, refusals %s, jobs %s%n",
                (System.nanoTime() - begun) / 1_000_000_000,
                crowd.completed(),
                crowd.cutOff(),
                crowd.refusals(),
                jobsByNode());
        Files.write(application.folder().resolve("year.csv"), census());
    }

    @AfterAll
    void everythingEnds() {
        if (nodes != null) {
            nodes.close();
        }
        source.close();
        server.execute("DROP DATABASE IF EXISTS " + database);
    }

    @Test
    void oneOfTheNodesWasKilledAtLeastTenTimes() {
        assertThat(kills()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(kills()).filteredOn(kill -> kill.held() > 0).hasSizeGreaterThanOrEqualTo(3);
        assertThat(kills()).extracting(Kill::node).contains("node1", "node2");
    }

    @Test
    void everyBranchAndStepHasTheRecordsOfAYearWithoutKills() throws IOException {
        assertThat(census())
                .containsExactlyElementsOf(Files.readAllLines(Path.of("src/test/resources/nodes/calm-year.csv")));
    }

    @Test
    void noJobWasDoneTwiceAndNoneWasLost() {
        assertThat(jdbc.sql("SELECT JOB_ID_ FROM ACT_HI_JOB_LOG WHERE JOB_STATE_ = 2 GROUP BY JOB_ID_"
                                + " HAVING COUNT(*) > 1")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(count("SELECT COUNT(*) FROM ACT_RU_JOB WHERE LOCK_OWNER_ IS NOT NULL"))
                .isZero();
    }

    @Test
    void noJobFailedAndThereIsNoIncident() {
        assertThat(count("SELECT COUNT(*) FROM ACT_RU_INCIDENT")).isZero();
        assertThat(count("SELECT COUNT(*) FROM ACT_RU_JOB WHERE RETRIES_ = 0")).isZero();
        assertThat(jdbc.sql("SELECT CONCAT(ACT_ID_, ': ', JOB_EXCEPTION_MSG_) FROM ACT_HI_JOB_LOG WHERE JOB_STATE_ = 1")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void eachNodeExecutedAFifthOfTheJobs() {
        Map<String, Integer> jobs = jobsByNode();
        int all = jobs.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(jobs).containsOnlyKeys("node1", "node2");
        assertThat(jobs.values()).allSatisfy(own -> assertThat(own * 5).isGreaterThanOrEqualTo(all));
    }

    @Test
    void theJobsOfADeadNodeGoOnTenSecondsAfterTheirLockAtTheLatest() {
        assertThat(kills()).allSatisfy(kill -> assertThat(kill.resumed()).isLessThanOrEqualTo(LOCK_MILLIS + 10_000));
    }

    @Test
    void theRecordIsWhole() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(source));
            context.register(AuditTrail.class, AuditPages.class);
            context.refresh();
            assertThat(context.getBean(AuditTrail.class).firstBreak()).isEmpty();
        }
    }

    @Test
    void nobodyWhoWasServedGotAnError() {
        assertThat(crowd.refusals()).noneMatch(refusal -> refusal.matches("(?s).*: 5[0-9][0-9] .*"));
    }

    private List<Kill> kills() {
        return killer.map(Killer::kills).orElseGet(List::of);
    }

    private List<String> census() {
        return new Census(jdbc, YearOnTwoNodes.CYCLE).lines();
    }

    private Map<String, Integer> jobsByNode() {
        Map<String, Integer> jobs = new TreeMap<>();
        jdbc.sql("SELECT HOSTNAME_ FROM ACT_HI_JOB_LOG WHERE JOB_STATE_ = 2")
                .query(String.class)
                .list()
                .forEach(node -> jobs.merge(node, 1, Integer::sum));
        return jobs;
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static void start(Node node) {
        node.start();
        node.awaitUp();
    }

    /** Until the last account of the college is there. */
    private void awaitCollege() {
        SimulatedUser last = new SimulatedUser("member50", nodes.all().get(0).url());
        for (int tries = 0; ; tries++) {
            try {
                last.tasks();
                return;
            } catch (IllegalStateException e) {
                if (tries > 300) {
                    throw e;
                }
                Moment.pass(100);
            }
        }
    }

    private Map<String, String> settings(Path clockFile) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("SPRING_PROFILES_ACTIVE", "sample,mysql");
        settings.put("SPRING_DATASOURCE_URL", server.url(database));
        settings.put("SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "10");
        settings.put("STARBRANCH_DB_USER", server.user());
        settings.put("STARBRANCH_DB_PASSWORD", server.password());
        settings.put("STARBRANCH_SAMPLE_LASTYEAR", "false");
        settings.put("STARBRANCH_SAMPLE_BRANCHES", "50");
        settings.put("STARBRANCH_SAMPLE_CLOCKFILE", clockFile.toString());
        settings.put("CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", String.valueOf(LOCK_MILLIS));
        settings.put("CAMUNDA_BPM_JOBEXECUTION_MAXWAIT", "2000");
        settings.put("MANAGEMENT_SERVER_PORT", "0");
        return settings;
    }
}
