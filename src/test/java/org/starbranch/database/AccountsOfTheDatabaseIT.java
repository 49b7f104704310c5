package org.starbranch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.starbranch.StarbranchApplication;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.support.Desk;
import org.starbranch.support.RatedYear;
import org.starbranch.support.mysql.MySqlServer;
import org.starbranch.workflow.branchrating.SheetForms;

/** The statements of the handbook, word for word but for the names: the owner migrates, the run-time account works. */
class AccountsOfTheDatabaseIT {

    private static final Pattern STATEMENTS = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private static final MySqlServer SERVER = MySqlServer.running();

    /** Of the database, and the beginning of both accounts; the server is shared with other tests. */
    private final String name = "starbranch_" + UUID.randomUUID().toString().substring(0, 8);

    /** The engines of a JVM are known by name, and ours takes the name of the one that other tests go on with. */
    private final Optional<ProcessEngine> others =
            Optional.ofNullable(ProcessEngines.getProcessEngines().get(ProcessEngines.NAME_DEFAULT));

    @AfterEach
    void drop() {
        others.ifPresent(ProcessEngines::registerProcessEngine);
        SERVER.execute("DROP DATABASE IF EXISTS " + name);
        SERVER.execute("DROP USER IF EXISTS '" + name + "'@'%', '" + name + "_owner'@'%'");
    }

    @Test
    void aCycleBeginsWithAnAccountThatOnlyWritesRowsAndCannotChangeTheRecord() throws Exception {
        List<String> blocks = handbook();
        run(blocks.get(0));
        try (ConfigurableApplicationContext application = started()) {
            run(blocks.get(1));
            giveBackTableByTable(blocks.get(2));
            application.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();

            beginACycle(application);
            JdbcClient jdbc = application.getBean(JdbcClient.class);
            assertThat(jdbc.sql("SELECT CURRENT_USER()").query(String.class).single())
                    .isEqualTo(name + "@%");
            for (String forbidden : List.of(
                    "UPDATE audit_entry SET detail = 'x'",
                    "DELETE FROM audit_entry",
                    "TRUNCATE TABLE audit_entry",
                    "CREATE TABLE mine (n INT)",
                    "ALTER TABLE audit_entry ADD COLUMN mine INT",
                    "DROP TABLE audit_entry",
                    "UPDATE flyway_schema_history SET success = 0")) {
                assertThatThrownBy(() -> jdbc.sql(forbidden).update())
                        .as(forbidden)
                        .hasRootCauseInstanceOf(SQLException.class)
                        .rootCause()
                        .hasMessageContaining("command denied to user '" + name + "'");
            }
            assertThat(application.getBean(AuditTrail.class).firstBreak()).isEmpty();
        }
    }

    private static void beginACycle(ConfigurableApplicationContext application) {
        Desk desk = application.getBean(Desk.class);
        application.getBean(RatedYear.class).open();
        desk.runJobs();
        String rating = RatedYear.id("B01").toString();
        SheetForms forms = new SheetForms(application.getBean(Cycles.class).scheme(RatedYear.CYCLE));
        desk.as("secretary01").complete(rating, "Task_SelfAssess", forms.self());
        assertThat(desk.task(rating, "Task_ConfirmMeeting")).isNotNull();
        assertThat(application.getBean(AuditTrail.class).of(rating)).isNotEmpty();
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(StarbranchApplication.class)
                .run(
                        "--spring.profiles.active=sample,mysql,test",
                        "--spring.datasource.url=" + SERVER.url(name),
                        "--spring.datasource.username=" + name,
                        "--spring.datasource.password=runtime-password",
                        "--spring.flyway.user=" + name + "_owner",
                        "--spring.flyway.password=owner-password",
                        "--server.port=0",
                        "--management.server.port=0");
    }

    /** The blocks of SQL in the handbook, with this test's names. */
    private List<String> handbook() throws IOException {
        String page = Files.readString(Path.of("src/docs/mysql.md"));
        return STATEMENTS
                .matcher(page)
                .results()
                .map(block -> renamed(block.group(1)))
                .toList();
    }

    private String renamed(String sql) {
        return sql.replaceAll("starbranch(?=[.'_ ])", Matcher.quoteReplacement(name));
    }

    private static void run(String block) {
        block.strip().lines().forEach(statement -> SERVER.execute(statement.replaceAll(";$", "")));
    }

    private static void giveBackTableByTable(String select) throws SQLException {
        try (Connection connection = DriverManager.getConnection(SERVER.url(""), SERVER.user(), SERVER.password())) {
            List<String> grants = Sql.texts(connection, select.strip().replaceAll(";$", ""));
            assertThat(grants).hasSizeGreaterThan(80).noneMatch(grant -> grant.contains("audit_entry"));
            grants.forEach(SERVER::execute);
        }
    }
}
