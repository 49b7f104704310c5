package org.starbranch.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Every Han character and every emoji has to come back as it went, so the database and the connection are utf8mb4. */
final class Characters implements Look {

    private static final String UTF8MB4 = "utf8mb4";

    /** A Han character beyond the first plane, and an emoji. */
    private static final String RARE = "𠮷🙂";

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        database(connection, findings);
        session(connection, findings);
        roundTrip(connection, findings);
        return findings;
    }

    private static void database(Connection connection, List<Finding> findings) throws SQLException {
        String is = String.valueOf(Sql.text(connection, "SELECT @@character_set_database"));
        if (!is.equals(UTF8MB4)) {
            findings.add(new Finding(
                    "数据库的字符集", is, UTF8MB4, "ALTER DATABASE " + connection.getCatalog() + " CHARACTER SET utf8mb4"));
        }
    }

    private static void session(Connection connection, List<Finding> findings) throws SQLException {
        String is = String.valueOf(
                Sql.text(connection, "SELECT CONCAT_WS(' / ', @@character_set_client, @@character_set_connection)"));
        if (!is.equals(UTF8MB4 + " / " + UTF8MB4)) {
            findings.add(new Finding(
                    "连接的字符集", is, UTF8MB4, "从连接串里删去 characterEncoding、connectionCollation 和 sessionVariables 里的字符集"));
        }
    }

    private static void roundTrip(Connection connection, List<Finding> findings) throws SQLException {
        String back = String.valueOf(Sql.text(connection, "SELECT ?", RARE));
        if (!back.equals(RARE)) {
            findings.add(new Finding("生僻字和表情符号", "写入“" + RARE + "”、读出“" + back + "”", "原样读出", "连接和数据库的字符集都用 utf8mb4"));
        }
    }
}
