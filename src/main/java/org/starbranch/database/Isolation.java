package org.starbranch.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The engine and our own locks count on READ COMMITTED; MySQL's default is another. */
final class Isolation implements Look {

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        String is = String.valueOf(Sql.text(connection, "SELECT @@session.transaction_isolation"));
        return is.equals("READ-COMMITTED")
                ? List.of()
                : List.of(new Finding(
                        "连接的事务隔离级别",
                        is,
                        "READ-COMMITTED",
                        "spring.datasource.hikari.transaction-isolation=TRANSACTION_READ_COMMITTED"));
    }
}
