package org.starbranch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.starbranch.StarbranchApplication;
import org.starbranch.support.mysql.MySqlDatabase;

/** What somebody sees who starts the system on a database that is not fit for it. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartIT {

    @Test
    void everyFaultIsNamedAtOnceWithoutAStackTraceAndNothingIsChanged(CapturedOutput output) throws Exception {
        try (MySqlDatabase database = new MySqlDatabase()) {
            refuses(
                    "--spring.profiles.active=sample,mysql",
                    "--spring.datasource.url="
                            + database.getJdbcUrl().replace("&rewriteBatchedStatements=true", "")
                            + "&sendFractionalSeconds=false",
                    "--spring.datasource.username=" + database.getUsername(),
                    "--spring.datasource.password=" + database.getPassword(),
                    "--spring.datasource.hikari.transaction-isolation=TRANSACTION_REPEATABLE_READ");

            assertThat(output.getAll())
                    .contains("数据库检查没有通过，共4处，系统没有启动，数据库没有改动。")
                    .contains("1. rewriteBatchedStatements：现在是没有写")
                    .contains("2. sendFractionalSeconds：现在是false")
                    .contains("3. 连接的事务隔离级别：现在是REPEATABLE-READ")
                    .contains("4. 时间的毫秒：")
                    .contains("请按上面逐项改好，再重新启动")
                    .doesNotContain("\tat ");
            assertThat(tables(database)).isEmpty();
        }
    }

    @Test
    void aSecondStartOnTheSameH2FileIsRefusedAndHarmsNothing(@TempDir Path data, CapturedOutput output)
            throws Exception {
        String url = "jdbc:h2:file:" + data.resolve("starbranch") + ";MODE=MySQL;LOCK_TIMEOUT=10000";
        try (FirstStart first = FirstStart.on(url)) {
            refuses("--spring.profiles.active=sample", "--starbranch.data=" + data);

            assertThat(output.getAll())
                    .contains("数据库连接：现在是数据文件正被另一个已启动的本系统使用")
                    .contains("请改：先停掉已启动的那一个，或用 STARBRANCH_DATA 另指定一个文件夹")
                    .doesNotContain("\tat ");
            first.writeOneMore();
        }
        try (Connection again = DriverManager.getConnection(url, "sa", "")) {
            assertThat(Sql.texts(again, "SELECT n FROM kept ORDER BY n")).containsExactly("1", "2");
        }
    }

    private static void refuses(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--server.port=0", "--management.server.port=0"));
        assertThatThrownBy(
                        () -> new SpringApplicationBuilder(StarbranchApplication.class).run(all.toArray(String[]::new)))
                .hasRootCauseInstanceOf(DatabaseUnfit.class);
    }

    private static List<String> tables(MySqlDatabase database) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
            return Sql.texts(
                    connection, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()");
        }
    }
}
