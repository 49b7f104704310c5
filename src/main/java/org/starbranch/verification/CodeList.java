package org.starbranch.verification;

import java.util.List;

/** Codes of items or points in one column, such as {@code setup,meetings}. */
final class CodeList {

    private CodeList() {}

    static String write(List<String> codes) {
        return String.join(",", codes);
    }

    static List<String> read(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(",", -1));
    }
}
