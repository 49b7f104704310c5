package org.starbranch.shared.spreadsheet;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The styles of a workbook under which a number is shown as a date or a time. */
final class DateFormats {

    /** What stands in quotes or brackets or behind a backslash is printed as it is, or is a colour. */
    private static final Pattern PRINTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private static final Pattern OF_A_DATE = Pattern.compile("(?i).*[ymdhs年月日].*");

    private final Set<String> styles = new HashSet<>();

    static DateFormats none() {
        return new DateFormats();
    }

    static DateFormats of(byte[] part) throws XMLStreamException, Unreadable {
        DateFormats dates = new DateFormats();
        Set<String> formats = new HashSet<>();
        XmlPart xml = new XmlPart(part);
        while (xml.nextElement()) {
            if (xml.is("numFmt") && isDate(xml.attribute("formatCode"))) {
                formats.add(xml.attribute("numFmtId"));
            } else if (xml.is("cellXfs")) {
                dates.readStyles(xml, formats);
            }
        }
        return dates;
    }

    boolean contains(String style) {
        return styles.contains(style);
    }

    private void readStyles(XmlPart xml, Set<String> formats) throws XMLStreamException, Unreadable {
        int index = 0;
        while (xml.nextWithin("cellXfs")) {
            if (xml.is("xf")) {
                String format = xml.attribute("numFmtId");
                if (formats.contains(format) || isBuiltInDate(format)) {
                    styles.add(String.valueOf(index));
                }
                index++;
            }
        }
    }

    private static boolean isDate(String format) {
        return OF_A_DATE.matcher(PRINTED.matcher(format).replaceAll("")).matches();
    }

    /** The dates among the formats that every program knows by number; 27 to 36 and 50 to 58 are East Asian. */
    private static boolean isBuiltInDate(String format) {
        return format.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");
    }
}
