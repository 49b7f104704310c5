package org.starbranch.scheme.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.compiler.Located.Mapping;
import org.starbranch.scheme.document.Table.Entry;
import org.starbranch.shared.spreadsheet.Page;
import org.starbranch.shared.spreadsheet.Place;

/**
 * The workbook of a document. Each sheet names in two hidden rows the list it holds and the key of each column; below
 * stand the headings in Chinese, then the values.
 */
public final class WorkbookLayout {

    /** Rows above the first value: the list, the keys, the headings. */
    static final int TOP = 3;

    /** The sheet that explains the others. */
    static final String EXPLANATION = "#explanation";

    private static final int LONGEST = 32_000;
    private static final int MOST_COLUMNS = 200;
    private static final Pattern CODE_OF_EXCEL = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    private static final Pattern RELATED = Pattern.compile("^related\\[([0-9]{1,4})\\]");

    private final List<Page> pages = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> titles = new HashSet<>();

    private WorkbookLayout() {}

    /** Empty for a document that cannot be kept in cells without loss; its text can always be had. */
    public static Optional<WorkbookLayout> of(Located root) {
        if (!Shape.isRecord(root)) {
            return Optional.empty();
        }
        WorkbookLayout layout = new WorkbookLayout();
        List<Table> tables = Tables.of((Mapping) root);
        layout.titles.add(Explanation.TITLE);
        tables.forEach(layout::add);
        layout.pages.add(1, Explanation.of(tables));
        return layout.pages.stream().allMatch(WorkbookLayout::fits) ? Optional.of(layout) : Optional.empty();
    }

    public List<Page> pages() {
        return List.copyOf(pages);
    }

    /** The cell of what stands at a path of the document, or of what is around it. */
    public Optional<Place> placeOf(String path) {
        String wanted = path;
        while (!wanted.isEmpty() && !places.containsKey(wanted)) {
            wanted = wanted.substring(0, Math.max(0, Math.max(wanted.lastIndexOf('.'), wanted.lastIndexOf('['))));
        }
        return Optional.ofNullable(places.get(wanted));
    }

    private void add(Table table) {
        String title = title(table);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(table.path()));
        rows.add(table.columns());
        rows.add(table.columns().stream()
                .map(column -> heading(table.list(), column))
                .toList());
        for (Map<String, Entry> row : table.rows()) {
            rows.add(texts(table, row, title, rows.size() + 1));
        }
        pages.add(new Page(title, TOP - 1, 1, Widths.of(table, rows), rows));
    }

    private List<String> texts(Table table, Map<String, Entry> row, String title, int number) {
        List<String> texts = new ArrayList<>();
        for (String column : table.columns()) {
            Entry entry = row.get(column);
            texts.add(entry == null ? "" : text(table.list(), column, entry.value()));
            if (entry != null) {
                note(entry.path(), new Place(title, number, texts.size() - 1));
            }
        }
        return texts;
    }

    /** Remembers a cell for its value, and the first one of a row for the entry as a whole. */
    private void note(String path, Place place) {
        places.put(path, place);
        if (path.contains(".")) {
            places.putIfAbsent(path.substring(0, path.lastIndexOf('.')), place);
        }
    }

    private static String text(String list, String column, Located value) {
        return CellText.of(value, Terms.isWords(listOf(list, column), keyOf(column)));
    }

    static String heading(String list, String column) {
        if (list.equals(Tables.SINGLE)) {
            return switch (column) {
                case Tables.KEY -> "名目";
                case Tables.TITLE -> "名称";
                default -> "内容";
            };
        }
        String key = Terms.title(listOf(list, column), keyOf(column));
        return list.equals(Shape.RUBRIC) ? Terms.title(listOf(list, column)) + key : key;
    }

    /** A column of the rubric belongs to its level. */
    static String listOf(String list, String column) {
        return list.equals(Shape.RUBRIC) ? column.substring(0, Math.max(0, column.indexOf('.'))) : list;
    }

    static String keyOf(String column) {
        return column.substring(column.indexOf('.') + 1);
    }

    private String title(Table table) {
        Matcher related = RELATED.matcher(table.path());
        String base = Terms.title(table.list())
                + (related.find() ? "（附属" + (Integer.parseInt(related.group(1)) + 1) + "）" : "");
        String title = base;
        for (int i = 2; !titles.add(title.toLowerCase(Locale.ROOT)); i++) {
            title = base + "（" + i + "）";
        }
        return title;
    }

    private static boolean fits(Page page) {
        return page.title().length() <= 31
                && page.widths().size() <= MOST_COLUMNS
                && page.rows().stream().flatMap(List::stream).allMatch(WorkbookLayout::fits);
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST && !CODE_OF_EXCEL.matcher(text).find();
    }
}
