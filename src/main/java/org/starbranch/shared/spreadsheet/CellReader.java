package org.starbranch.shared.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads the cells of the sheets of one workbook. */
final class CellReader {

    /** In all sheets of a workbook together. */
    static final int MOST_CELLS = 100_000;

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 256;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

    private final CellValues values;
    private int cells;

    CellReader(CellValues values) {
        this.values = values;
    }

    SheetText sheet(String title, byte[] part) throws XMLStreamException, Unreadable {
        TreeMap<Integer, Map<Integer, String>> rows = new TreeMap<>();
        XmlPart xml = new XmlPart(part);
        while (xml.nextElement()) {
            if (xml.is("c")) {
                Place place = place(title, xml.attribute("r"));
                String text = text(xml, place);
                if (!text.isEmpty()) {
                    rows.computeIfAbsent(place.row(), row -> new TreeMap<>()).put(place.column(), text);
                }
            }
        }
        List<SheetText.Row> all = new ArrayList<>();
        rows.forEach((number, texts) -> all.add(new SheetText.Row(number, texts)));
        return new SheetText(title, List.copyOf(all));
    }

    /** The text of an element that may be cut into runs; what is there only to be read aloud is left out. */
    static String richText(XmlPart xml, String element) throws XMLStreamException, Unreadable {
        StringBuilder text = new StringBuilder();
        while (xml.nextWithin(element)) {
            if (xml.is("rPh")) {
                while (xml.nextWithin("rPh")) {
                    continue;
                }
            } else if (xml.is("t")) {
                text.append(xml.text());
            }
        }
        return text.toString().replace("_x000D_", "").replace("\r\n", "\n");
    }

    private Place place(String sheet, String address) throws Unreadable {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new Unreadable("文件已损坏：工作表“%s”里有一个单元格没有位置".formatted(sheet));
        }
        int column = 0;
        for (char letter : parts.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        int row = Integer.parseInt(parts.group(2));
        if (++cells > MOST_CELLS || row > MOST_ROWS || column > MOST_COLUMNS) {
            throw new Unreadable("工作表“%s”太大：最多 %d 行、%d 列".formatted(sheet, MOST_ROWS, MOST_COLUMNS));
        }
        return new Place(sheet, row, column - 1);
    }

    private String text(XmlPart xml, Place place) throws XMLStreamException, Unreadable {
        String type = xml.attribute("t");
        boolean date = values.isDate(xml.attribute("s"));
        String text = "";
        while (xml.nextWithin("c")) {
            if (xml.is("f")) {
                values.fault(place, "不接受公式，请粘贴为数值");
            } else if (xml.is("is")) {
                text = richText(xml, "is");
            } else if (xml.is("v")) {
                text = values.value(type, xml.text(), date, place);
            }
        }
        return text;
    }
}
