package org.starbranch.scheme.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.shared.Fault;
import org.starbranch.shared.spreadsheet.Place;
import org.starbranch.shared.spreadsheet.SheetText.Row;

/**
 * The cells of one sheet, read as values.
 *
 * @param list that the sheet holds
 * @param yaml reads what stands in a cell as in the text
 */
record SheetCells(
        String sheet, String list, Columns columns, Function<String, Optional<Located>> yaml, List<Fault> faults) {

    /** The values of a row by key; an empty cell is none. */
    Map<String, Located> values(Row row) {
        Map<String, Located> values = new LinkedHashMap<>();
        row.cells().forEach((column, text) -> {
            String key = columns.keys().get(column);
            if (key == null) {
                fault(row.number(), column, "这一列没有标识，请把内容移到已有的列");
            } else if (!text.isBlank()) {
                value(text, row.number(), column).ifPresent(value -> values.put(key, value));
            }
        });
        return values;
    }

    Optional<Located> value(String text, int row, int column) {
        String key = columns.keys().getOrDefault(column, "");
        boolean words = Terms.isWords(WorkbookLayout.listOf(list, key), WorkbookLayout.keyOf(key));
        Optional<Located> value = CellText.read(text, words, yaml);
        if (value.isEmpty()) {
            fault(row, column, "以 [ { \" ' 开头的内容写法有误");
        }
        return value;
    }

    private void fault(int row, int column, String message) {
        faults.add(Fault.of(new Place(sheet, row, column) + "：" + message));
    }
}
