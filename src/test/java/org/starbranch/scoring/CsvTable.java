package org.starbranch.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A case table that a clerk can read: the first line names the columns, a line with # is a remark. */
final class CsvTable {

    private CsvTable() {}

    /** One case, by the name of the column. */
    record Row(Map<String, String> cells) {

        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    static List<Row> rows(String resource) {
        List<List<String>> lines = text(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(CsvTable::cells)
                .toList();
        return lines.stream().skip(1).map(line -> row(lines.get(0), line)).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    private static Row row(List<String> header, List<String> line) {
        if (header.size() != line.size()) {
            throw new IllegalArgumentException("Not " + header.size() + " cells: " + line);
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), line.get(i));
        }
        return new Row(cells);
    }

    private static String text(String resource) {
        try (InputStream in = CsvTable.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
