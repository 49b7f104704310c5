package org.starbranch.support.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.audit.AuditTrail;
import org.starbranch.organisation.Organisation;
import org.starbranch.organisation.Unit;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Time;

/** What H2 cannot show: every Han character, milliseconds and the time zone on a real MySQL. */
@MySqlTest
@SuppressWarnings("JavaUtilDate") // The engine keeps its dates so.
class SchemaIT {

    private static final String RARE = "𠮷野支部🙂";

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Organisation organisation;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Flyway flyway;

    @Test
    void everyMigrationRan() {
        assertThat(text("SELECT version()")).matches("(8|9)\\.\\d+\\..*");
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied()).hasSizeGreaterThan(5);
    }

    @Test
    void theEngineHasAllItsTablesWithEveryHanCharacterAndExactIds() {
        assertThat(number("SELECT COUNT(*) FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name LIKE 'ACT\\_%'"))
                .isEqualTo(49);
        assertThat(number("SELECT COUNT(*) FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name LIKE 'ACT\\_%'"
                        + " AND collation_name <> 'utf8mb4_bin'"))
                .isZero();
    }

    @Test
    void everyTimeHasMilliseconds() {
        assertThat(jdbc.sql("SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                                + " WHERE table_schema = DATABASE() AND data_type IN ('datetime', 'timestamp')"
                                + " AND datetime_precision <> 3 AND table_name <> 'flyway_schema_history'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void everyTextColumnOfOursTakesEveryHanCharacter() {
        assertThat(jdbc.sql("SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                                + " WHERE table_schema = DATABASE() AND character_set_name <> 'utf8mb4'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void rareHanCharactersAndEmojiSurvive() {
        Task task = saved(tasks.newTask());
        tasks.createComment(task.getId(), null, RARE);
        organisation.add(new Unit("UX", RARE));

        assertThat(tasks.getTaskComments(task.getId()))
                .extracting("fullMessage")
                .containsExactly(RARE);
        assertThat(text("SELECT name FROM unit WHERE code = 'UX'")).isEqualTo(RARE);
        tasks.deleteTask(task.getId(), true);
    }

    @Test
    void theSessionHasTheTimeOfChina() {
        assertThat(text("SELECT @@session.time_zone")).isEqualTo("+08:00");
        assertThat(text("SELECT @@session.transaction_isolation")).isEqualTo("READ-COMMITTED");
        LocalDateTime theirs =
                jdbc.sql("SELECT NOW(3)").query(LocalDateTime.class).single();
        assertThat(theirs).isCloseTo(LocalDateTime.now(Time.CHINA), within(5));
    }

    @Test
    void theEngineWritesInstantsToTheMillisecond() {
        Instant due = LocalDateTime.parse("2026-02-28T23:59:59.731")
                .atZone(Time.CHINA)
                .toInstant();
        Task task = tasks.newTask();
        task.setDueDate(Date.from(due));
        saved(task);

        Task read = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        assertThat(read.getDueDate().toInstant()).isEqualTo(due);
        assertThat(text("SELECT DATE_FORMAT(DUE_DATE_, '%Y-%m-%d %H:%i:%s.%f') FROM ACT_RU_TASK WHERE ID_ = '"
                        + task.getId() + "'"))
                .isEqualTo("2026-02-28 23:59:59.731000");
        assertThat(text("SELECT CAST(UNIX_TIMESTAMP(CREATE_TIME_) * 1000 AS SIGNED) FROM ACT_RU_TASK WHERE ID_ = '"
                        + task.getId() + "'"))
                .isEqualTo(String.valueOf(read.getCreateTime().getTime()));
        tasks.deleteTask(task.getId(), true);
    }

    @Test
    void weWriteTheTimeOfChinaToTheMillisecond() {
        LocalDateTime before = LocalDateTime.now(Time.CHINA).truncatedTo(ChronoUnit.MILLIS);
        transaction.executeWithoutResult(ignored -> audit.record(Actor.SYSTEM, "test.time", "clock", RARE));

        var entry = audit.of("clock").get(0);
        assertThat(entry.at()).isBetween(before, LocalDateTime.now(Time.CHINA));
        assertThat(text("SELECT LEFT(DATE_FORMAT(at, '%Y-%m-%d %H:%i:%s.%f'), 23) FROM audit_entry"
                        + " WHERE subject = 'clock'"))
                .isEqualTo(TEXT.format(entry.at()));
        assertThat(audit.firstBreak()).isEmpty();
    }

    private Task saved(Task task) {
        tasks.saveTask(task);
        return task;
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static org.assertj.core.data.TemporalUnitOffset within(long seconds) {
        return org.assertj.core.api.Assertions.within(seconds, ChronoUnit.SECONDS);
    }
}
