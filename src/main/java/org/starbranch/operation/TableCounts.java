package org.starbranch.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many rows each table has, by its name in small letters. */
record TableCounts(JdbcTemplate jdbc) {

    private static final String TABLES = "SELECT table_name FROM information_schema.tables"
            + " WHERE table_schema = SCHEMA() AND table_type = 'BASE TABLE'";

    Map<String, Long> now() {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : jdbc.queryForList(TABLES, String.class)) {
            counts.put(table.toLowerCase(Locale.ROOT), rows(table));
        }
        return counts;
    }

    private long rows(String table) {
        ConnectionCallback<String> quoting =
                connection -> connection.getMetaData().getIdentifierQuoteString();
        String quote = Objects.requireNonNull(jdbc.execute(quoting));
        String query = "SELECT COUNT(*) FROM " + quote + table + quote;
        return Objects.requireNonNull(jdbc.queryForObject(query, Long.class));
    }

    /** Reads the list that a backup keeps: on each line a table and its rows. */
    static Map<String, Long> listed(Path file) {
        Map<String, Long> counts = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                int space = line.lastIndexOf(' ');
                counts.put(line.substring(0, space), Long.valueOf(line.substring(space + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }
}
