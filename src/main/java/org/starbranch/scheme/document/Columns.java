package org.starbranch.scheme.document;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.starbranch.shared.Fault;
import org.starbranch.shared.spreadsheet.Place;
import org.starbranch.shared.spreadsheet.SheetText.Row;

/**
 * The columns of a sheet by the keys that its second row names, wherever they stand.
 *
 * @param keys by column, counted from 0
 */
record Columns(Map<Integer, String> keys) {

    /** A column that is not there. */
    private static final int NONE = -1;

    static Columns of(String sheet, @Nullable Row row, List<Fault> faults) {
        Map<Integer, String> keys = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        if (row != null) {
            row.cells().forEach((column, text) -> {
                String key = text.strip();
                if (!seen.add(key)) {
                    faults.add(Fault.of(new Place(sheet, row.number(), column) + "：列的标识“" + key + "”重复"));
                } else {
                    keys.put(column, key);
                }
            });
        }
        return new Columns(keys);
    }

    int of(String key) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getValue().equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(NONE);
    }
}
