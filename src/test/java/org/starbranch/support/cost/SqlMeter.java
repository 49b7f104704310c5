package org.starbranch.support.cost;

import java.sql.Connection;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what one piece of work sends to the database of its context; one piece at a time. */
@Component
public class SqlMeter implements CountedDriver.Listener {

    /** What is to be counted. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    private volatile @Nullable Recording running;

    /** Does the work and tells its cost, on whatever threads the work was done. */
    public SqlCost of(Work work) throws Exception {
        Recording recording = new Recording();
        running = recording;
        try {
            work.run();
        } finally {
            running = null;
        }
        return recording.cost();
    }

    @Override
    public void executed(Connection connection, Statement statement, String sql, int batch) {
        Recording recording = running;
        if (recording != null) {
            recording.executed(connection, statement, sql, batch);
        }
    }

    @Override
    public void sent(Connection connection) {
        Recording recording = running;
        if (recording != null) {
            recording.sent(connection);
        }
    }
}
