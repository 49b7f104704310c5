package org.starbranch.shared.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Submission;

/**
 * Reads a workbook that somebody sent: texts and numbers, and nothing else. A formula, a date or an error value is a fault
 * of its cell; a file that is no workbook, or more than one could have meant, is a fault of the whole.
 */
public final class WorkbookReader {

    /** The largest file, packed. */
    public static final int LARGEST = 2 << 20;

    private static final Fault DAMAGED = Fault.of("文件已损坏，不能读取；请用 Excel 或 WPS 打开后另存为 .xlsx 再试");
    private static final Pattern PART = Pattern.compile("/?(?:xl/)?(worksheets/[^/]+\\.xml)");

    private final Unpacked file;
    private final List<Fault> faults = new ArrayList<>();

    private WorkbookReader(Unpacked file) {
        this.file = file;
    }

    /** Whether these are the first bytes of a packed file; what its name says does not count. */
    public static boolean isPacked(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** Every sheet in order, or every fault. */
    public static Submission<List<SheetText>> read(byte[] file) {
        if (!isPacked(file)) {
            return Submission.refused("这不是 .xlsx 工作簿；旧版 .xls 或加密的文件请另存为不加密的 .xlsx");
        }
        if (file.length > LARGEST) {
            return Submission.refused("文件太大，最多 %d MB".formatted(LARGEST >> 20));
        }
        try {
            return new WorkbookReader(Unpacked.of(file)).sheets();
        } catch (Unreadable e) {
            return Submission.refused(e.reason());
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            return Submission.refused(List.of(DAMAGED));
        }
    }

    private Submission<List<SheetText>> sheets() throws XMLStreamException, Unreadable {
        Map<String, String> targets = targets();
        CellReader cells = new CellReader(new CellValues(sharedStrings(), dates(), faults));
        List<SheetText> sheets = new ArrayList<>();
        XmlPart workbook = new XmlPart(required("xl/workbook.xml"));
        while (workbook.nextElement()) {
            if (workbook.is("sheet")) {
                String title = workbook.attribute("name");
                sheets.add(cells.sheet(title, required(targets.getOrDefault(workbook.attribute("id"), ""))));
            }
        }
        return faults.isEmpty() ? Submission.accepted(List.copyOf(sheets)) : Submission.refused(faults);
    }

    private Map<String, String> targets() throws XMLStreamException, Unreadable {
        Map<String, String> targets = new HashMap<>();
        XmlPart relations = new XmlPart(required("xl/_rels/workbook.xml.rels"));
        while (relations.nextElement()) {
            var target = PART.matcher(relations.attribute("Target"));
            if (relations.is("Relationship") && target.matches()) {
                targets.put(relations.attribute("Id"), "xl/" + target.group(1));
            }
        }
        return targets;
    }

    private List<String> sharedStrings() throws XMLStreamException, Unreadable {
        List<String> texts = new ArrayList<>();
        Optional<byte[]> part = file.part("xl/sharedStrings.xml");
        if (part.isPresent()) {
            XmlPart xml = new XmlPart(part.get());
            while (xml.nextElement()) {
                if (xml.is("si")) {
                    texts.add(CellReader.richText(xml, "si"));
                }
            }
        }
        return texts;
    }

    private DateFormats dates() throws XMLStreamException, Unreadable {
        Optional<byte[]> styles = file.part("xl/styles.xml");
        return styles.isPresent() ? DateFormats.of(styles.get()) : DateFormats.none();
    }

    private byte[] required(String part) throws Unreadable {
        return file.part(part).orElseThrow(() -> new Unreadable("这不是普通的 .xlsx 工作簿，请用系统给出的工作簿填写"));
    }
}
