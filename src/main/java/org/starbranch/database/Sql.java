package org.starbranch.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short questions to one connection. Plain JDBC, because nothing of the application stands yet. */
final class Sql {

    private Sql() {}

    /** The first column of the only row, as the driver puts it into a text; null where it is NULL. */
    static @Nullable String text(Connection connection, String sql, Object... parameters) throws SQLException {
        return texts(connection, sql, parameters).get(0);
    }

    /** The first column of every row. */
    static List<@Nullable String> texts(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            List<@Nullable String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }
}
