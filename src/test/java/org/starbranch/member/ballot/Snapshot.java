package org.starbranch.member.ballot;

import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything that stands in the database at a moment: every table, ours, the engine's and Flyway's; every column; the rows
 * in the order in which the database keeps them, on H2 with its hidden number of each row.
 */
record Snapshot(Map<String, List<Row>> tables) {

    /** A column that every row gets: its place in the order in which the database keeps rows. */
    static final String PLACE = "(place)";

    private static final String HIDDEN_ON_H2 = "_ROWID_";

    /** @param cells texts by column, in their order */
    record Row(Map<String, String> cells) {

        /** Whether a cell is, or holds between other characters than digits and letters, this text. */
        Optional<String> columnOf(String text) {
            return cells.entrySet().stream()
                    .filter(cell -> cell.getValue().contains(text))
                    .filter(cell ->
                            cell.getValue().matches("(?s)(.*[^0-9A-Za-z.])?\\Q" + text + "\\E([^0-9A-Za-z.].*)?"))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        Map<String, String> withoutPlace() {
            Map<String, String> cells = new LinkedHashMap<>(this.cells);
            cells.remove(PLACE);
            return cells;
        }
    }

    static Snapshot of(JdbcTemplate jdbc) {
        boolean h2 = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getURL().startsWith("jdbc:h2:")));
        Map<String, List<Row>> tables = new TreeMap<>();
        jdbc.queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_type LIKE 'BASE%' AND table_schema = "
                                + (h2 ? "'PUBLIC'" : "DATABASE()"),
                        String.class)
                .forEach(table -> tables.put(table, rows(jdbc, table, h2)));
        return new Snapshot(tables);
    }

    List<Row> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** The rows that were not there before, or not like this. */
    List<Row> newIn(String table, Snapshot before) {
        Set<Map<String, String>> known =
                before.rows(table).stream().map(Row::withoutPlace).collect(Collectors.toSet());
        return rows(table).stream()
                .filter(row -> !known.contains(row.withoutPlace()))
                .toList();
    }

    private static List<Row> rows(JdbcTemplate jdbc, String table, boolean h2) {
        List<Row> rows = new ArrayList<>();
        String all = h2 ? HIDDEN_ON_H2 + ", t.* FROM \"" + table + "\" t" : "t.* FROM `" + table + "` t";
        jdbc.query("SELECT " + all, row -> {
            ResultSetMetaData columns = row.getMetaData();
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put(PLACE, String.valueOf(rows.size()));
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                cells.put(columns.getColumnLabel(column), String.valueOf(row.getString(column)));
            }
            rows.add(new Row(cells));
        });
        return rows;
    }
}
