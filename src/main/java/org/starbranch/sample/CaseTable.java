package org.starbranch.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * A table of a scheme that was worked out by hand: what is entered and what must come of it, {@code
 * scheme/<code>/<name>.csv}. Lines that begin with {@code #} are remarks; cells are divided by commas.
 */
final class CaseTable {

    private CaseTable() {}

    /** The rows by the names of their columns, in order. */
    static List<CaseRow> read(String scheme, String name) {
        List<String> lines = text("scheme/" + scheme + "/" + name + ".csv")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        List<String> head = List.of(lines.get(0).split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> row(head, line.split(",", -1)))
                .toList();
    }

    /** The rows by what stands in a column, in order; the first of several counts. */
    static Map<String, CaseRow> by(String column, String scheme, String name) {
        Map<String, CaseRow> rows = new LinkedHashMap<>();
        read(scheme, name).forEach(row -> rows.putIfAbsent(row.get(column), row));
        return rows;
    }

    private static CaseRow row(List<String> head, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < head.size(); column++) {
            row.put(head.get(column), column < cells.length ? cells[column].strip() : "");
        }
        return new CaseRow(row);
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
