package org.starbranch.shared.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook. Every text becomes a cell of type text in the format "text", so that one which begins with an equals
 * sign is shown and never computed, also after somebody has opened and left the cell.
 */
public final class WorkbookWriter {

    /** A number that reads back letter by letter: no leading zero, no trailing zero, at most 15 digits. */
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,8})(\\.[0-9]{0,5}[1-9])?");

    private static final String TEXT = "@";
    private static final String SHADE = "F2F2F2";

    /** Rows below the last one that are ready for more: typed texts stay texts there. */
    private static final int SPARE = 50;

    private WorkbookWriter() {}

    /** The file's bytes. */
    public static byte[] write(List<Page> pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Starbranch", "1.0")) {
            for (Page page : pages) {
                write(page, workbook.newWorksheet(page.title()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Page page, Worksheet sheet) {
        int columns = page.widths().size();
        int top = page.hidden() + page.headings();
        for (int column = 0; column < columns; column++) {
            sheet.width(column, page.widths().get(column));
        }
        for (int row = 0; row < page.rows().size(); row++) {
            write(page.rows().get(row), sheet, row);
        }
        for (int row = 0; row < page.hidden(); row++) {
            sheet.hideRow(row);
        }
        sheet.range(top, 0, Math.max(top, page.rows().size()) + SPARE, columns - 1)
                .style()
                .format(TEXT)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        if (page.headings() > 0) {
            sheet.range(page.hidden(), 0, top - 1, columns - 1)
                    .style()
                    .bold()
                    .fillColor(SHADE)
                    .wrapText(true)
                    .set();
            sheet.freezePane(0, top);
        }
    }

    private static void write(List<String> texts, Worksheet sheet, int row) {
        for (int column = 0; column < texts.size(); column++) {
            String text = texts.get(column);
            if (NUMBER.matcher(text).matches()) {
                sheet.value(row, column, new BigDecimal(text));
            } else if (!text.isEmpty()) {
                sheet.value(row, column, text);
            }
        }
    }
}
