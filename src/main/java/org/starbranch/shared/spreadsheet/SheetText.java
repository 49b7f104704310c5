package org.starbranch.shared.spreadsheet;

import java.util.List;
import java.util.Map;

/**
 * What stands in one sheet of a workbook that came in: the texts of its cells, rows and cells without a text left out.
 *
 * @param title as its tab shows it
 */
public record SheetText(String title, List<Row> rows) {

    /**
     * One row.
     *
     * @param number counted from 1, as the program shows it
     * @param cells texts by column, counted from 0; a number is written plainly, such as 4.5
     */
    public record Row(int number, Map<Integer, String> cells) {

        /** The text of a cell, empty where there is none. */
        public String at(int column) {
            return cells.getOrDefault(column, "");
        }
    }
}
