package org.starbranch.support.cost;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a piece of work cost at the database.
 *
 * @param executions every statement in order; one JDBC batch is one
 * @param trips times that the client waits for the server: an execution, a commit, a change of the session
 * @param rowsRead rows that the server read; 0 on H2, which does not tell
 * @param questions statements that reached the server; 0 on H2
 */
public record SqlCost(List<Execution> executions, long trips, long rowsRead, long questions) {

    private static final Pattern ENGINE = Pattern.compile("\\bACT_", Pattern.CASE_INSENSITIVE);

    /**
     * One execution.
     *
     * @param sql as it was prepared
     * @param sent as the driver describes it; Connector/J tells it with its values
     */
    public record Execution(String sql, String sent) {

        boolean isOurs() {
            return !ENGINE.matcher(sql).find();
        }
    }

    /** Our own, those of the engine left out. */
    public List<Execution> ours() {
        return executions.stream().filter(Execution::isOurs).toList();
    }

    public int engine() {
        return executions.size() - ours().size();
    }
}
