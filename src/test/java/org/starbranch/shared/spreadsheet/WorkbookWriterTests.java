package org.starbranch.shared.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starbranch.shared.Submission;

/** What is given out is read as text by whoever opens it (S12). */
class WorkbookWriterTests {

    private static final List<String> FORMULAS = List.of(
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1", "＋1", "－1", "＠1", "=HYPERLINK(\"http://localhost\")");

    @TempDir
    private Path folder;

    @Test
    void nothingThatIsWrittenIsAFormula() throws IOException {
        String sheet = part(workbook(FORMULAS), "xl/worksheets/sheet1.xml");
        assertThat(sheet).doesNotContain("<f>", "t=\"str\"");
        assertThat(Stream.of(sheet.split("<c ")).skip(1).filter(cell -> cell.contains("<v>")))
                .hasSize(1 + FORMULAS.size())
                .allMatch(cell -> cell.contains("t=\"s\""));
    }

    @Test
    void everyCellBelowTheHeadingsHasTheFormatOfText() throws IOException {
        Path file = workbook(FORMULAS);
        String style = part(file, "xl/worksheets/sheet1.xml").replaceAll("(?s).*r=\"A5\" s=\"([0-9]+)\".*", "$1");
        String formats = part(file, "xl/styles.xml");
        String cells = formats.substring(formats.indexOf("<cellXfs"));
        String format =
                cells.split("<xf ")[Integer.parseInt(style) + 1].replaceAll("(?s).*numFmtId=\"([0-9]+)\".*", "$1");
        assertThat(format.equals("49") || formats.contains("numFmtId=\"" + format + "\" formatCode=\"@\""))
                .as("format %s of %s", format, formats)
                .isTrue();
    }

    @Test
    void aNumberIsANumberAndWhatIsNotWrittenAsOneIsAText() throws IOException {
        Path file = workbook(List.of("4.5", "0", "100", "0.50", "007", "1e3", "12345678901234567890", "12-31"));
        String[] cells = part(file, "xl/worksheets/sheet1.xml").split("<c ");
        assertThat(Stream.of(cells).filter(cell -> cell.contains("<v>")).map(cell -> cell.contains("t=\"s\"")))
                .containsExactly(true, false, false, false, true, true, true, true, true);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        List<String> texts = List.of("甲", " 前后 ", "两\n行", "<b>&\"'", "4.5", "😀", "=1");
        Submission<List<SheetText>> read = WorkbookReader.read(Files.readAllBytes(workbook(texts)));
        SheetText sheet =
                ((Submission.Accepted<List<SheetText>>) read).outcome().get(0);
        assertThat(sheet.title()).isEqualTo("表");
        assertThat(sheet.rows().stream().skip(1).map(row -> row.at(0))).containsExactlyElementsOf(texts);
    }

    private Path workbook(List<String> texts) throws IOException {
        List<List<String>> rows =
                Stream.concat(Stream.of("标题"), texts.stream()).map(List::of).toList();
        byte[] file = WorkbookWriter.write(List.of(new Page("表", 0, 1, List.of(20), rows)));
        return Files.write(folder.resolve("book.xlsx"), file);
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream part = zip.getInputStream(zip.getEntry(name))) {
            return new String(part.readAllBytes(), UTF_8);
        }
    }
}
