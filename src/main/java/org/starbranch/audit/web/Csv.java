package org.starbranch.audit.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of a table that office programs open: quoted, and no cell is taken for a formula. */
final class Csv {

    /** Without it, office programs read UTF-8 as something else. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What makes a cell a formula, half or full width, also behind blanks. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Z}\\p{C}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private Csv() {}

    /** The cells in one line with its end. */
    static String line(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
