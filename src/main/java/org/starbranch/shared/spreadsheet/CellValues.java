package org.starbranch.shared.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;
import org.starbranch.shared.Fault;

/**
 * What the cells of one workbook hold, by their types.
 *
 * @param shared texts that cells name by number
 * @param faults found so far
 */
record CellValues(List<String> shared, DateFormats dates, List<Fault> faults) {

    static final int MOST_FAULTS = 100;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,2})?");

    /** The digits of a number that the programs keep. */
    private static final MathContext KEPT = new MathContext(15);

    boolean isDate(String style) {
        return dates.contains(style);
    }

    String value(String type, String value, boolean date, Place place) {
        return switch (type) {
            case "s" -> sharedText(value, place);
            case "b" -> value.equals("1") ? "true" : "false";
            case "str" -> value;
            case "", "n" -> number(value, date, place);
            default -> fault(place, "单元格里是错误值，请改正");
        };
    }

    private String sharedText(String index, Place place) {
        return index.matches("[0-9]{1,6}") && Integer.parseInt(index) < shared.size()
                ? shared.get(Integer.parseInt(index))
                : fault(place, "单元格已损坏，请重新填写");
    }

    private String number(String value, boolean date, Place place) {
        if (value.isEmpty()) {
            return "";
        }
        if (date) {
            return fault(place, "这里成了日期格式，请改为文本格式，如 2023-09-12 或 12-31");
        }
        if (!NUMBER.matcher(value).matches()) {
            return fault(place, "单元格已损坏，请重新填写");
        }
        BigDecimal number = new BigDecimal(value).round(KEPT);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    String fault(Place place, String message) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(Fault.of(place + "：" + message));
        }
        return "";
    }
}
