package org.starbranch.scoring.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a spreadsheet in cells: between tabs where it has any, else between commas of either width. A cell in
 * double quotes keeps what stands in it.
 */
final class Cells {

    private static final char QUOTE = '"';

    private Cells() {}

    static List<String> of(String line) {
        String separators = line.indexOf('\t') >= 0 ? "\t" : ",，";
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (next == QUOTE && quoted && i + 1 < line.length() && line.charAt(i + 1) == QUOTE) {
                cell.append(QUOTE);
                i++;
            } else if (next == QUOTE) {
                quoted = !quoted;
            } else if (!quoted && separators.indexOf(next) >= 0) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(next);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
