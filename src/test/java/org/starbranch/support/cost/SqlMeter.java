package org.starbranch.support.cost;

import java.sql.Connection;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what one piece of work sends to the database of its context; one piece at a time. */
@Component
public class SqlMeter {

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

    /** About to be executed once, with so many sets of parameters. */
    void executed(Connection connection, Statement statement, String sql, int batch) {
        Recording recording = running;
        if (recording != null) {
            recording.executed(connection, statement, sql, batch);
        }
    }

    /** About to be sent by the driver for itself, such as a commit. */
    void sent(Connection connection) {
        Recording recording = running;
        if (recording != null) {
            recording.sent(connection);
        }
    }
}
