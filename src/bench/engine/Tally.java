package org.starbranch.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.starbranch.support.cost.CountedDriver;

/** Adds up what is sent while a count runs; on MySQL also the rows read, of which the server tells the sum. */
public final class Tally implements CountedDriver.Listener {

    private static final String ROWS = "SHOW GLOBAL STATUS LIKE 'Handler\\_read\\_%'";

    private final LongAdder engine = new LongAdder();
    private final LongAdder own = new LongAdder();
    private final LongAdder trips = new LongAdder();
    private volatile boolean running;
    private long rows;

    void begin(DataSource pool) throws SQLException {
        engine.reset();
        own.reset();
        trips.reset();
        rows = rows(pool);
        running = true;
    }

    /** A line of JSON, everything per task. */
    String end(DataSource pool, int tasks) throws SQLException {
        running = false;
        double read = rows(pool) - rows;
        return String.format(
                Locale.ROOT,
                "{\"own\":%.1f,\"engine\":%.1f,\"roundTrips\":%.1f,\"rowsRead\":%.1f}",
                own.sum() / (double) tasks,
                engine.sum() / (double) tasks,
                trips.sum() / (double) tasks,
                read / tasks);
    }

    @Override
    public void executed(Connection connection, Statement statement, String sql, int batch) {
        if (running) {
            (sql.toUpperCase(Locale.ROOT).contains("ACT_") ? engine : own).increment();
            trips.add(CountedDriver.trips(sql, batch));
        }
    }

    @Override
    public void sent(Connection connection) {
        if (running) {
            trips.increment();
        }
    }

    private static long rows(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:mysql:") ? rows(connection) : 0;
        }
    }

    private static long rows(Connection connection) throws SQLException {
        long sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet status = statement.executeQuery(ROWS)) {
            while (status.next()) {
                sum += status.getLong(2);
            }
        }
        return sum;
    }
}
