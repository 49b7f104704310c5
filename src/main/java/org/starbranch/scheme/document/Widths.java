package org.starbranch.scheme.document;

import java.util.ArrayList;
import java.util.List;

/** How wide the columns of a sheet should be: as their texts need, within reason. */
final class Widths {

    private static final int NARROWEST = 8;
    private static final int WIDEST = 50;

    private Widths() {}

    static List<Integer> of(Table table, List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            int widest = NARROWEST;
            for (List<String> row : rows.subList(WorkbookLayout.TOP - 1, rows.size())) {
                widest = Math.max(widest, widthOf(row.get(column)) + 2);
            }
            widths.add(Math.min(WIDEST, widest));
        }
        return widths;
    }

    private static int widthOf(String text) {
        return text.chars().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }
}
