package org.starbranch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.audit.AuditTrail;
import org.starbranch.operation.Script.Said;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.support.RatedYear;

/** The drill on the H2 file of the sample profile: back up, lose everything, restore elsewhere, prove it. */
@ProcessTest
class BackupIT {

    @TempDir
    private Path folder;

    @Autowired
    private RatedYear year;

    @Autowired
    private Desk desk;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aDatabaseInAFile() throws SQLException {
        year.open();
        desk.runJobs();
        jdbc.execute("SCRIPT TO '" + folder.resolve("running.sql") + "'");
        Path data = folder.resolve("data").resolve("starbranch");
        try (Connection file = DriverManager.getConnection("jdbc:h2:file:" + data + ";MODE=MySQL", "sa", "");
                Statement statement = file.createStatement()) {
            statement.execute("RUNSCRIPT FROM '" + folder.resolve("running.sql") + "'");
        }
    }

    @Test
    void everythingComesBackAndIsProved() throws IOException, InterruptedException {
        Said backup = script("data").run("backup", folder.resolve("backups"));
        assertThat(backup.code()).as(backup.text()).isZero();
        assertThat(backup.text()).contains("备份完成：", "记录 " + audit.end().seq() + " 条");

        Said restore = script("elsewhere").run("restore", backup());
        assertThat(restore.code()).as(restore.text()).isZero();
        assertThat(restore.text())
                .contains("末尾哈希 " + audit.end().hash() + "，链条完整。", "与备份清单一致。", "核验通过。");

        Said again = script("elsewhere").run("restore", backup());
        assertThat(again.code()).isOne();
        assertThat(again.text()).contains("目标数据库不是空的");

        Files.writeString(backup().resolve("counts"), "x 1\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        Said damaged = script("third").run("restore", backup());
        assertThat(damaged.code()).isOne();
        assertThat(damaged.text()).contains("备份文件已损坏");
        assertThat(folder.resolve("third")).doesNotExist();
    }

    private Script script(String data) throws IOException {
        return new Script().with("SPRING_PROFILES_ACTIVE", "sample").with("STARBRANCH_DATA", folder.resolve(data).toString());
    }

    private Path backup() throws IOException {
        try (Stream<Path> backups = Files.list(folder.resolve("backups"))) {
            return backups.findFirst().orElseThrow();
        }
    }
}
