package org.starbranch.support.cost;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.support.cost.SqlCost.Execution;

/** How MySQL finds the rows of what was executed. */
final class Plans {

    private static final Set<String> WHOLE = Set.of("ALL", "index");

    private final JdbcTemplate jdbc;

    Plans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Every step of a query that reads a whole table or a whole index, as {@code <table>: <query>}. */
    List<String> fullScans(List<Execution> executions) {
        return executions.stream()
                .map(Execution::sent)
                .map(sent -> sent.substring(sent.indexOf(": ") + 2).strip())
                .filter(sql -> sql.regionMatches(true, 0, "select", 0, 6))
                .distinct()
                .flatMap(sql -> jdbc.queryForList("EXPLAIN " + sql).stream()
                        .filter(Plans::readsWhole)
                        .map(step -> step.get("table") + ": " + sql))
                .toList();
    }

    /** A derived table, named in angle brackets, holds only what was found before. */
    private static boolean readsWhole(Map<String, Object> step) {
        return WHOLE.contains(String.valueOf(step.get("type")))
                && !String.valueOf(step.get("table")).startsWith("<");
    }
}
