package org.starbranch.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Empties tables between two rounds, so that each begins alike. */
public final class Tables {

    /** The tables of an engine that fill with its instances, of whichever of the four. */
    public static final String INSTANCES = "ACT_(RU_(EXECUTION|TASK|VARIABLE|IDENTITYLINK|JOB|EVENT_SUBSCR|ACTINST)|HI_.*)";

    private Tables() {}

    public static void empty(DataSource pool, Predicate<String> which) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            boolean mysql = connection.getMetaData().getURL().startsWith("jdbc:mysql:");
            statement.execute(mysql ? "SET FOREIGN_KEY_CHECKS = 0" : "SET REFERENTIAL_INTEGRITY FALSE");
            for (String table : tables(statement, mysql)) {
                if (which.test(table)) {
                    statement.execute("DELETE FROM " + table);
                }
            }
            statement.execute(mysql ? "SET FOREIGN_KEY_CHECKS = 1" : "SET REFERENTIAL_INTEGRITY TRUE");
        }
    }

    private static List<String> tables(Statement statement, boolean mysql) throws SQLException {
        List<String> tables = new ArrayList<>();
        String schema = mysql ? "DATABASE()" : "'PUBLIC'";
        try (ResultSet names = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                + " WHERE table_type LIKE '%TABLE%' AND table_schema = " + schema)) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }
}
