package org.starbranch.scheme.document;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.starbranch.shared.spreadsheet.Page;

/** The sheet that says how the others are filled in: what each holds, what each column takes. It is not read back. */
final class Explanation {

    static final String TITLE = "说明";

    private static final List<Integer> WIDTHS = List.of(16, 22, 80);

    private static final List<String> RULES = List.of(
            "改好后在“评选方案”页面上传；上传只成为草稿，核对无误再发布。版本号须比已发布的大 1。",
            "每个工作表最上面两行是隐藏的标识，请勿改动；列可以换位置，行可以增删。空着的单元格表示不写这一项。",
            "数、日期都按文本填写，如 4.5、2023-09-12、12-31；不要用公式，系统不接受。",
            "以 [ 或 { 开头的内容是成组的值，照原样改；内容本身以 [ { \" ' 开头时，用英文双引号把它括起来。");

    private Explanation() {}

    static Page of(List<Table> tables) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(WorkbookLayout.EXPLANATION));
        rows.add(List.of("sheet", "column", "hint"));
        rows.add(List.of("工作表", "列", "说明"));
        RULES.forEach(rule -> rows.add(List.of("", "", rule)));
        Set<String> explained = new LinkedHashSet<>();
        for (Table table : tables) {
            if (explained.add(table.list())) {
                explain(table, rows);
            }
        }
        return new Page(TITLE, WorkbookLayout.TOP - 1, 1, WIDTHS, rows);
    }

    private static void explain(Table table, List<List<String>> rows) {
        String title = Terms.title(table.list());
        rows.add(List.of(title, "", Terms.hint("", table.list())));
        for (String name : names(table)) {
            String list = WorkbookLayout.listOf(table.list(), name);
            String hint = Terms.hint(list, WorkbookLayout.keyOf(name));
            if (!hint.isEmpty()) {
                rows.add(List.of(title, heading(table, name), hint));
            }
        }
    }

    /** The columns; of the single values their own names. */
    private static List<String> names(Table table) {
        return table.list().equals(Tables.SINGLE)
                ? table.rows().stream()
                        .map(row -> requireNonNull(row.get(Tables.KEY)).value())
                        .map(value -> CellText.of(value, false))
                        .toList()
                : table.columns();
    }

    private static String heading(Table table, String name) {
        return table.list().equals(Tables.SINGLE) ? name : WorkbookLayout.heading(table.list(), name);
    }
}
