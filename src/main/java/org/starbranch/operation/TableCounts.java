package org.starbranch.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows each table has, by its name in small letters. */
record TableCounts(JdbcClient jdbc) {

    Map<String, Long> now() {
        List<String> tables = jdbc.sql("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = SCHEMA() AND table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        Map<String, Long> counts = new TreeMap<>();
        for (String table : tables) {
            long rows = jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
            counts.put(table.toLowerCase(Locale.ROOT), rows);
        }
        return counts;
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
