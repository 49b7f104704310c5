package org.starbranch.nodes;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Holds every instance of one process in the database, so that whoever works on one stops right before the end of his
 * transaction, with everything done and nothing committed.
 */
public final class Freeze implements AutoCloseable {

    private final Connection connection;

    public Freeze(DataSource database, String process) {
        try {
            connection = database.getConnection();
            connection.setAutoCommit(false);
            try (var select = connection.prepareStatement(
                    "SELECT ID_ FROM ACT_RU_EXECUTION WHERE PROC_DEF_ID_ LIKE CONCAT(?, ':%') FOR UPDATE")) {
                select.setString(1, process);
                select.executeQuery().close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
