package org.starbranch.shared.spreadsheet;

/**
 * A cell, as people find it.
 *
 * @param sheet title of the sheet
 * @param row counted from 1, as the program shows it
 * @param column counted from 0
 */
public record Place(String sheet, int row, int column) {

    private static final int LETTERS = 26;

    /** Such as 工作表“指标”第5行E列. */
    @Override
    public String toString() {
        return "工作表“%s”第%d行%s列".formatted(sheet, row, letters(column));
    }

    /** A, B, … Z, AA, AB, … */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
