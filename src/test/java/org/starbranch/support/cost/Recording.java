package org.starbranch.support.cost;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starbranch.support.cost.SqlCost.Execution;

/** One piece of work being counted. */
final class Recording {

    private final Map<Connection, ServerCounters> before = new LinkedHashMap<>();
    private final List<Execution> executions = new ArrayList<>();
    private long trips;

    synchronized void executed(Connection connection, Statement statement, String sql, int batch) {
        before.computeIfAbsent(connection, ServerCounters::of);
        trips += CountedDriver.trips(sql, batch);
        executions.add(new Execution(sql, statement.toString()));
    }

    synchronized void sent(Connection connection) {
        before.computeIfAbsent(connection, ServerCounters::of);
        trips++;
    }

    synchronized SqlCost cost() {
        ServerCounters server = before.entrySet().stream()
                .map(entry -> ServerCounters.between(entry.getValue(), entry.getKey()))
                .reduce(ServerCounters.NONE, ServerCounters::plus);
        return new SqlCost(List.copyOf(executions), trips, server.rowsRead(), server.questions());
    }
}
