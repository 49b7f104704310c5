package org.starbranch.shared.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Submission;

/** What somebody might send as a workbook (S8, S9, S10, S13). */
class HostileWorkbookTests {

    /** S8: at most 2 s and 64 MiB; what a thread allocates is never less than what it holds at a time. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long MEMORY = 64L << 20;

    @Test
    void aBombIsRefusedBeforeItGoesOff() {
        byte[] bomb = Xlsx.of("").withBlanks(256);
        assertThat(bomb.length).isLessThan(WorkbookReader.LARGEST);
        assertThat(faults(() -> WorkbookReader.read(bomb))).containsExactly("工作簿展开后太大，最多 6 MB");
    }

    @Test
    void theLargestFileThatIsReadStaysWithinTheBoundsToo() {
        String cell = "<c r='A%d' t='inlineStr'><is><t>%s</t></is></c>";
        StringBuilder rows = new StringBuilder();
        for (int row = 1; rows.length() < Unpacked.LARGEST * 9 / 10; row++) {
            rows.append("<row>").append(cell.formatted(row, "x".repeat(400))).append("</row>");
        }
        byte[] large = Xlsx.of(rows.toString()).bytes();
        assertThat(bounded(() -> WorkbookReader.read(large))).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void aMillionPartsAreRefusedAndSoAreSomeHundreds() {
        Xlsx many = Xlsx.of("");
        IntStream.range(0, 15_000).forEach(i -> many.with("p" + i, ""));
        byte[] file = many.bytes();
        assertThat(file.length).isLessThan(WorkbookReader.LARGEST);
        assertThat(faults(() -> WorkbookReader.read(file))).containsExactly("工作簿里的内容太多，不能读取");
        assertThat(faults(() -> WorkbookReader.read(packed(WorkbookReader.LARGEST + 1))))
                .containsExactly("文件太大，最多 2 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1048577", "XFE1", "ZZZZZZ1", "IW1", "A20001", "A99999999999", "a1", "1A", "", "A0"})
    void aCellThatClaimsToStandFarAwayTakesNoRoom(String address) {
        assertThat(faults(() -> WorkbookReader.read(Xlsx.of("<row><c r='" + address + "'><v>1</v></c></row>")
                        .bytes())))
                .singleElement()
                .asString()
                .contains("工作表“表”");
    }

    @Test
    void moreCellsThanAnyoneFillsInAreRefused() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 1000; row++) {
            for (char column = 'A'; column <= 'Z'; column++) {
                rows.append("<c r='").append(column).append(row).append("'/>");
                rows.append("<c r='A").append(column).append(row).append("'/>");
                rows.append("<c r='B").append(column).append(row).append("'/>");
                rows.append("<c r='C").append(column).append(row).append("'/>");
            }
        }
        assertThat(faults(() -> WorkbookReader.read(Xlsx.of(rows.toString()).bytes())))
                .singleElement()
                .asString()
                .contains("太大");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/worksheets/sheet1.xml",
                "xl/styles.xml",
                "xl/sharedStrings.xml"
            })
    void noEntityIsFollowed(String part) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(300);
            String address = "http://localhost:" + listener.getLocalPort() + "/x";
            for (String type : List.of(
                    "<!DOCTYPE a SYSTEM '" + address + "'>",
                    "<!DOCTYPE a [<!ENTITY x SYSTEM '" + address + "'>]>",
                    "<!DOCTYPE a [<!ENTITY % x SYSTEM '" + address + "'> %x;]>")) {
                byte[] file = Xlsx.of("").with(part, type + "<a>&x;</a>").bytes();
                assertThat(faults(() -> WorkbookReader.read(file))).as(type).hasSize(1);
            }
            assertThat(wasCalled(listener)).isFalse();
        }
    }

    @Test
    void laughterDoesNotSpread() {
        StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY l%d '&l%d;&l%d;&l%d;'>".formatted(i, i - 1, i - 1, i - 1));
        }
        byte[] file = Xlsx.of("")
                .with("xl/sharedStrings.xml", type + "]><sst><si><t>&l29;</t></si></sst>")
                .bytes();
        assertThat(faults(() -> WorkbookReader.read(file))).containsExactly("文件含有不允许的文档类型声明");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<f>1+1</f><v>2</v>",
                "<f t='shared' si='0' ref='B2:B9'>A1</f><v>2</v>",
                "<f t='array' ref='A1:ZZ99999'>A1</f><v>2</v>",
                "<v>2</v><f>HYPERLINK(\"http://localhost\")</f>"
            })
    void aFormulaIsRefusedWithItsCell(String content) {
        byte[] file = Xlsx.of("<row><c r='B2'>" + content + "</c><c r='AB7' t='str'><f>A1</f></c></row>")
                .bytes();
        assertThat(faults(() -> WorkbookReader.read(file)))
                .containsExactly("工作表“表”第2行B列：不接受公式，请粘贴为数值", "工作表“表”第7行AB列：不接受公式，请粘贴为数值");
    }

    @ParameterizedTest
    @CsvSource({"e, #REF!, 错误值", "s, 7, 已损坏", "s, x, 已损坏", "n, NaN, 已损坏", "n, 1e999999999, 已损坏", "zz, 1, 错误值"})
    void aValueThatIsNoneIsRefusedWithItsCell(String type, String value, String message) {
        byte[] file = Xlsx.of("<row><c r='C5' t='" + type + "'><v>" + value + "</v></c></row>")
                .bytes();
        assertThat(faults(() -> WorkbookReader.read(file)))
                .singleElement()
                .asString()
                .startsWith("工作表“表”第5行C列")
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource({"14, ''", "58, ''", "200, yyyy-mm-dd", "200, [$-804]m\"月\"d\"日\"", "200, h:mm"})
    void aNumberThatIsShownAsADateIsRefused(String id, String format) {
        String styles = "<styleSheet><numFmts><numFmt numFmtId='200' formatCode='" + format.replace("\"", "&quot;")
                + "'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf"
                + " numFmtId='"
                + id + "'/></cellXfs></styleSheet>";
        byte[] file = Xlsx.of("<row><c r='A1' s='1'><v>45000</v></c><c r='B1' s='0'><v>45000</v></c></row>")
                .with("xl/styles.xml", styles)
                .bytes();
        assertThat(faults(() -> WorkbookReader.read(file)))
                .singleElement()
                .asString()
                .startsWith("工作表“表”第1行A列")
                .contains("日期格式");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/vbaProject.bin",
                "xl/externalLinks/externalLink1.xml",
                "xl/embeddings/a.bin",
                "xl/activeX/a.xml"
            })
    void macrosAndWhatLeadsOutAreRefused(String part) {
        assertThat(faults(() -> WorkbookReader.read(Xlsx.of("").with(part, "x").bytes())))
                .containsExactly("不接受带宏、外部链接或嵌入对象的工作簿，请另存为普通的 .xlsx");
    }

    @Test
    void whatIsNoWorkbookIsToldByItsFirstBytes() {
        for (String content : List.of("", "%PDF-1.4", "<html>", "\u00d0\u00cf\u0011\u00e0", "PK", "code: x")) {
            assertThat(faults(() -> WorkbookReader.read(content.getBytes(UTF_8))))
                    .singleElement()
                    .asString()
                    .startsWith("这不是 .xlsx 工作簿");
        }
    }

    @Test
    void whatIsDamagedIsRefusedWhereverItBreaksOff() {
        byte[] whole = Xlsx.of("<row><c r='A1'><v>1</v></c></row>").bytes();
        for (int length = 4; length < whole.length; length += 7) {
            byte[] part = java.util.Arrays.copyOf(whole, length);
            assertThat(faults(() -> WorkbookReader.read(part)))
                    .as("%d bytes", length)
                    .hasSize(1);
        }
        assertThat(faults(() ->
                        WorkbookReader.read(Xlsx.of("<row><c r='A1'><v>1</row>").bytes())))
                .hasSize(1);
        assertThat(faults(() -> WorkbookReader.read(packed(100)))).hasSize(1);
    }

    @Test
    void aPartThatNamesAPathIsNotWritten() {
        Xlsx file = Xlsx.of("<row><c r='A1'><v>1</v></c></row>").with("../../../tmp/starbranch-was-here", "x");
        assertThat(bounded(() -> WorkbookReader.read(file.bytes()))).isInstanceOf(Submission.Accepted.class);
        assertThat(java.nio.file.Path.of("/tmp/starbranch-was-here")).doesNotExist();
    }

    @Test
    void aSheetThatLeadsElsewhereIsRefused() {
        String elsewhere =
                "<Relationships><Relationship Id='r1' Target='http://localhost/sheet1.xml'/></Relationships>";
        assertThat(faults(() -> WorkbookReader.read(Xlsx.of("")
                        .with("xl/_rels/workbook.xml.rels", elsewhere)
                        .bytes())))
                .containsExactly("这不是普通的 .xlsx 工作簿，请用系统给出的工作簿填写");
    }

    private static byte[] packed(int length) {
        byte[] file = new byte[length];
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, file, 0, 4);
        return file;
    }

    private static List<String> faults(Supplier<Submission<List<SheetText>>> reading) {
        Submission<List<SheetText>> answer = bounded(reading);
        assertThat(answer).isInstanceOf(Submission.Refused.class);
        return ((Submission.Refused<List<SheetText>>) answer)
                .faults().stream().map(Fault::message).toList();
    }

    /** Reads twice, so that the second time measures the reading and not the classes it needs. */
    private static Submission<List<SheetText>> bounded(Supplier<Submission<List<SheetText>>> reading) {
        assertThat(reading.get()).isNotNull();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long began = System.nanoTime();
        Submission<List<SheetText>> answer = reading.get();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
        assertThat(threads.getCurrentThreadAllocatedBytes() - allocated).isLessThan(MEMORY);
        return answer;
    }

    private static boolean wasCalled(ServerSocket listener) throws IOException {
        try {
            listener.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }
}
