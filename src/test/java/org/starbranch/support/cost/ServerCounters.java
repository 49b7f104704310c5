package org.starbranch.support.cost;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a MySQL server has counted for one session; nothing for any other database.
 *
 * @param rowsRead the sum of {@code Handler_read_…}: rows and index entries handed over by the storage engine
 * @param questions statements that the client sent
 */
record ServerCounters(long rowsRead, long questions) {

    static final ServerCounters NONE = new ServerCounters(0, 0);

    private static final String SQL =
            "SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler\\_read\\_%' OR Variable_name = 'Questions'";

    /** As counted so far. */
    static ServerCounters of(Connection connection) {
        try {
            return connection.getMetaData().getURL().startsWith("jdbc:mysql:") ? ask(connection) : NONE;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What one session did between its first and its last question, that question's own cost left out. */
    static ServerCounters between(ServerCounters first, Connection connection) {
        ServerCounters last = of(connection);
        ServerCounters asking = of(connection).minus(last);
        return last.minus(first).minus(asking);
    }

    ServerCounters plus(ServerCounters other) {
        return new ServerCounters(rowsRead + other.rowsRead, questions + other.questions);
    }

    private ServerCounters minus(ServerCounters other) {
        return new ServerCounters(rowsRead - other.rowsRead, questions - other.questions);
    }

    private static ServerCounters ask(Connection connection) throws SQLException {
        long rows = 0;
        long questions = 0;
        try (Statement statement = connection.createStatement();
                ResultSet status = statement.executeQuery(SQL)) {
            while (status.next()) {
                if (status.getString(1).equals("Questions")) {
                    questions = status.getLong(2);
                } else {
                    rows += status.getLong(2);
                }
            }
        }
        return new ServerCounters(rows, questions);
    }
}
