package org.starbranch.sample;

import java.util.Map;
import java.util.Objects;

/** One row of a table worked out by hand. */
record CaseRow(Map<String, String> cells) {

    /** What stands in a column, trimmed; empty where nothing does. A column that is not there is a defect. */
    String get(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }
}
