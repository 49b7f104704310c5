package org.starbranch.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables that are already there. The engine's own scripts make them {@code utf8_bin} and without milliseconds; ours
 * do not, so tables like that were made by somebody else.
 */
final class EngineTables implements Look {

    private static final String COLUMNS = "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
            + " WHERE table_schema = DATABASE() AND ";

    private static final String ENGINE = "table_name LIKE 'ACT\\_%'";

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        look(
                findings,
                Sql.texts(connection, COLUMNS + ENGINE + " AND collation_name <> 'utf8mb4_bin'"),
                "流程引擎的表的排序规则",
                "utf8mb4_bin");
        look(
                findings,
                Sql.texts(
                        connection,
                        COLUMNS + ENGINE + " AND data_type IN ('datetime', 'timestamp')"
                                + " AND datetime_precision <> 3"),
                "流程引擎的表的时间列",
                "带毫秒，即 datetime(3)、timestamp(3)");
        look(
                findings,
                Sql.texts(
                        connection,
                        COLUMNS + "NOT " + ENGINE + " AND table_name <> 'flyway_schema_history'"
                                + " AND character_set_name <> 'utf8mb4'"),
                "本系统的表的字符集",
                "utf8mb4");
        return findings;
    }

    private static void look(List<Finding> findings, List<@Nullable String> wrong, String matter, String must) {
        if (!wrong.isEmpty()) {
            findings.add(new Finding(
                    matter,
                    "有 %d 列不对，例如 %s".formatted(wrong.size(), wrong.get(0)),
                    must,
                    "换一个空的数据库（STARBRANCH_DB_NAME），由本系统建表；已有数据的，见 src/docs/mysql.md"));
        }
    }
}
