package org.starbranch.scheme.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starbranch.scheme.compiler.Located;

/** A sheet under construction: columns by key, rows of values, and where in the document each came from. */
final class Table {

    /** A value and the path at which it stands. */
    record Entry(String path, Located value) {}

    private final String path;
    private final String list;
    private final List<String> columns = new ArrayList<>();
    private final List<Map<String, Entry>> rows = new ArrayList<>();

    /**
     * @param path of the list in the document
     * @param list what it is called in the table of terms
     */
    Table(String path, String list) {
        this.path = path;
        this.list = list;
    }

    String path() {
        return path;
    }

    String list() {
        return list;
    }

    List<String> columns() {
        return columns;
    }

    List<Map<String, Entry>> rows() {
        return rows;
    }

    /** Columns that are offered although nothing stands in them. */
    void offer(List<String> keys) {
        keys.forEach(this::column);
    }

    void add(Map<String, Entry> row) {
        row.keySet().forEach(this::column);
        rows.add(new LinkedHashMap<>(row));
    }

    private void column(String key) {
        if (!columns.contains(key)) {
            columns.add(key);
        }
    }
}
