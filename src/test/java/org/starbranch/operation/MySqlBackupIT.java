package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.audit.AuditTrail;
import org.starbranch.operation.Script.Said;
import org.starbranch.shared.Actor;
import org.starbranch.support.mysql.MySqlServer;
import org.starbranch.support.mysql.MySqlTest;

/**
 * The drill on a real MySQL: backed up while the system runs, restored into an empty database, proved. MySQL's own
 * programs do it where the machine has them, else a stand-in of ours: this server comes without any.
 */
@MySqlTest
class MySqlBackupIT {

    private static final String ELSEWHERE = "starbranch_restored";

    @TempDir
    private Path folder;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final MySqlServer server = MySqlServer.running();

    @AfterEach
    void away() {
        server.execute("DROP DATABASE IF EXISTS " + ELSEWHERE);
    }

    @Test
    void everythingComesBackAndIsProved() throws IOException, InterruptedException {
        transaction.executeWithoutResult(ignored -> audit.record(Actor.SYSTEM, "test.row", "drill", "𠮷野🙂\n'\"\\"));
        server.execute("CREATE DATABASE " + ELSEWHERE + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
        String running = jdbc.queryForObject("SELECT DATABASE()", String.class);

        Said backup = script(running).run("backup", folder.resolve("backups"));
        assertThat(backup.code()).as(backup.text()).isZero();

        Said restore = script(ELSEWHERE).run("restore", backup());
        assertThat(restore.code()).as(restore.text()).isZero();
        assertThat(restore.text())
                .contains("末尾哈希 " + audit.end().hash() + "，链条完整。", "与备份清单一致。", "核验通过。");

        Said again = script(ELSEWHERE).run("restore", backup());
        assertThat(again.code()).isOne();
        assertThat(again.text()).contains("目标数据库不是空的");

        server.execute("UPDATE " + ELSEWHERE + ".audit_entry SET detail = 'x' ORDER BY seq DESC LIMIT 1");
        server.execute("DELETE FROM " + ELSEWHERE + ".flyway_schema_history LIMIT 1");
        Said tampered = script(ELSEWHERE).run("verify", backup());
        assertThat(tampered.code()).isOne();
        assertThat(tampered.text())
                .contains("记录从第 " + audit.end().seq() + " 条起不完整。", "表 flyway_schema_history：备份时");
    }

    private Script script(String database) throws IOException {
        String[] address = server.address().split(":");
        return new Script()
                .with("SPRING_PROFILES_ACTIVE", "mysql")
                .with("STARBRANCH_DB_HOST", address[0])
                .with("STARBRANCH_DB_PORT", address[1])
                .with("STARBRANCH_DB_NAME", database)
                .with("STARBRANCH_DB_USER", server.user())
                .with("STARBRANCH_DB_PASSWORD", server.password())
                .with("STARBRANCH_DB_SSL", "DISABLED")
                .with("SPRING_DATASOURCE_URL", server.url(database))
                .with("MYSQLDUMP", program("mysqldump"))
                .with("MYSQL", program("mysql"));
    }

    private String program(String name) throws IOException {
        boolean there = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
        return there ? name : standIn(name).toString();
    }

    private Path standIn(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(
                file,
                "#!/bin/sh\nexec '%s/bin/java' -XX:TieredStopAtLevel=1 -cp '%s' %s %s \"$@\"\n"
                        .formatted(
                                System.getProperty("java.home"),
                                System.getProperty("java.class.path"),
                                MySqlStandIn.class.getName(),
                                name));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Path backup() throws IOException {
        try (Stream<Path> backups = Files.list(folder.resolve("backups"))) {
            return backups.findFirst().orElseThrow();
        }
    }
}
