package org.starbranch.scheme.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.compiler.Located.Mapping;
import org.starbranch.scheme.compiler.Located.Sequence;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Submission;
import org.starbranch.shared.spreadsheet.Place;
import org.starbranch.shared.spreadsheet.SheetText;
import org.starbranch.shared.spreadsheet.SheetText.Row;

/** Puts the document together again that a workbook holds, or says everything in its form that cannot be understood. */
public final class WorkbookReading {

    /** Where a sheet belongs: a list, or the single values, of the document or of one below it. */
    private static final Pattern PATH =
            Pattern.compile(Tables.SINGLE + "|(?:related\\[([0-9]{1,2})\\]\\.?)?([A-Za-z][A-Za-z0-9_.]*)?");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z][A-Za-z0-9_]*)*");

    private final Function<String, Optional<Located>> yaml;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> sheetOf = new LinkedHashMap<>();
    private final Assembly document = new Assembly();

    private WorkbookReading(Function<String, Optional<Located>> yaml) {
        this.yaml = yaml;
    }

    /** @param yaml reads what stands in a cell as in the text; empty where it cannot be read */
    public static Submission<Located> of(List<SheetText> sheets, Function<String, Optional<Located>> yaml) {
        WorkbookReading reading = new WorkbookReading(yaml);
        sheets.forEach(reading::read);
        if (sheets.stream().noneMatch(sheet -> reading.sheetOf.containsValue(sheet.title()))) {
            reading.faults.add(0, Fault.of("工作簿里没有方案的内容，请用系统给出的工作簿填写"));
        }
        return reading.faults.isEmpty()
                ? Submission.accepted(reading.document.tree())
                : Submission.refused(reading.faults);
    }

    private void read(SheetText sheet) {
        Map<Integer, Row> rows = new LinkedHashMap<>();
        sheet.rows().forEach(row -> rows.put(row.number(), row));
        String path =
                Optional.ofNullable(rows.get(1)).map(row -> row.at(0).strip()).orElse("");
        Matcher parts = PATH.matcher(path);
        if (path.equals(WorkbookLayout.EXPLANATION) || rows.isEmpty()) {
            return;
        }
        if (path.isEmpty() || !parts.matches()) {
            fault(sheet, "不是系统给出的表（第1行的标识不见了），请删除后再上传");
        } else if (sheetOf.putIfAbsent(path, sheet.title()) != null) {
            fault(sheet, "与工作表“%s”重复，只能保留一个".formatted(sheetOf.get(path)));
        } else {
            read(sheet, Columns.of(sheet.title(), rows.get(2), faults), parts);
        }
    }

    private void read(SheetText sheet, Columns columns, Matcher path) {
        Assembly owner = path.group(1) == null ? document : document.at(Shape.RELATED, Integer.parseInt(path.group(1)));
        String list = Optional.ofNullable(path.group(2)).orElse(Tables.SINGLE);
        SheetCells cells = new SheetCells(sheet.title(), list, columns, yaml, faults);
        List<Row> rows = sheet.rows().stream()
                .filter(row -> row.number() > WorkbookLayout.TOP)
                .toList();
        if (list.equals(Tables.SINGLE)) {
            rows.forEach(row -> single(sheet, row, columns, cells, owner));
        } else if (list.equals(Shape.RUBRIC)) {
            RubricRows rubric = new RubricRows(sheet.title(), columns, faults);
            rows.forEach(row -> rubric.add(row.number(), cells.values(row)));
            put(sheet, owner, list, rubric.tree());
        } else {
            List<Located> items = new ArrayList<>();
            for (Row row : rows) {
                items.add(new Mapping(cells.values(row), 0));
            }
            put(sheet, owner, list, new Sequence(items, 0));
        }
    }

    private void single(SheetText sheet, Row row, Columns columns, SheetCells cells, Assembly owner) {
        String name = row.at(columns.of(Tables.KEY)).strip();
        String text = row.at(columns.of(Tables.VALUE));
        Place place = new Place(sheet.title(), row.number(), columns.of(Tables.KEY));
        if (text.isBlank()) {
            return;
        }
        if (!NAME.matcher(name).matches()) {
            faults.add(Fault.of(place + "：名目应当是英文的键，如 total"));
            return;
        }
        cells.value(text, row.number(), columns.of(Tables.VALUE))
                .ifPresent(value -> put(place.toString(), owner, name, value));
    }

    private void put(SheetText sheet, Assembly owner, String name, Located value) {
        boolean empty = value instanceof Sequence list && list.items().isEmpty();
        if (!empty) {
            put("工作表“%s”".formatted(sheet.title()), owner, name, value);
        }
    }

    private void put(String place, Assembly owner, String name, Located value) {
        if (!owner.put(name, value)) {
            faults.add(Fault.of(place + "：“" + name + "”已经写过"));
        }
    }

    private void fault(SheetText sheet, String message) {
        faults.add(Fault.of("工作表“%s”%s".formatted(sheet.title(), message)));
    }
}
