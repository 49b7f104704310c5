package org.starbranch.scheme.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.compiler.Located.Mapping;
import org.starbranch.scheme.compiler.Located.Sequence;
import org.starbranch.scheme.document.Table.Entry;

/**
 * What a document says, as people read it on a page.
 *
 * @param title of the subject that it rates, empty for the scheme itself
 * @param rubric its parts with all that is below them
 * @param sections its single values and its other lists, each a table
 */
public record Overview(String title, List<Node> rubric, List<Section> sections) {

    /** A heading or a point of the rubric with what is written of it beside code, name and max. */
    public record Node(String code, String name, String max, List<Fact> facts, List<Node> below) {}

    /** One value with its name. */
    public record Fact(String title, String value) {}

    /**
     * A table.
     *
     * @param list key of the list, such as {@code bands}
     * @param rows values by heading, in the order of the headings, empty where there is none
     */
    public record Section(String list, String title, List<String> headings, List<List<String>> rows) {}

    /** The scheme, then what it rates beside its own subject; empty for a document that holds no named values. */
    public static List<Overview> of(Located root) {
        List<Overview> all = new ArrayList<>();
        if (Shape.isRecord(root)) {
            OwnNames names = OwnNames.of(root);
            Map<String, Located> entries = ((Mapping) root).entries();
            all.add(new Overview("", rubric(entries, names), sections(withoutRelated(entries), names)));
            for (Located related : below(entries, Shape.RELATED)) {
                Map<String, Located> inner = ((Mapping) related).entries();
                all.add(new Overview(scalar(inner, "subject"), rubric(inner, names), sections(inner, names)));
            }
        }
        return all;
    }

    /** The entries of the first level of a list as named texts, by key; empty where there is no such list. */
    public static List<Map<String, String>> entries(Located root, String list) {
        List<Map<String, String>> entries = new ArrayList<>();
        if (root instanceof Mapping mapping) {
            for (Located item : below(mapping.entries(), list)) {
                Map<String, String> texts = new LinkedHashMap<>();
                ((Mapping) item).entries().forEach((key, value) -> texts.put(key, Terms.shown(key, value)));
                entries.add(texts);
            }
        }
        return entries;
    }

    private static List<Node> rubric(Map<String, Located> document, OwnNames names) {
        Located rubric = document.get(Shape.RUBRIC);
        return rubric != null && Shape.isRubric(rubric)
                ? nodes(((Sequence) rubric).items(), Level.PART, names)
                : List.of();
    }

    private static List<Node> nodes(List<Located> items, Level level, OwnNames names) {
        List<Node> nodes = new ArrayList<>();
        for (Located item : items) {
            Map<String, Located> entries = ((Mapping) item).entries();
            List<Located> below = Shape.below(entries, level);
            nodes.add(new Node(
                    scalar(entries, "code"),
                    scalar(entries, "name"),
                    scalar(entries, "max"),
                    facts(entries, level, !below.isEmpty(), names),
                    below.isEmpty() ? List.of() : nodes(below, level.next(), names)));
        }
        return nodes;
    }

    private static List<Fact> facts(Map<String, Located> entries, Level level, boolean hasBelow, OwnNames names) {
        List<Fact> facts = new ArrayList<>();
        entries.forEach((key, value) -> {
            boolean shownElsewhere = key.equals("code")
                    || key.equals("name")
                    || key.equals("max")
                    || (hasBelow && key.equals(level.below()));
            if (!shownElsewhere) {
                facts.add(new Fact(Terms.title(level.word(), key), names.shown(key, value)));
            }
        });
        if (level.isLast() && !entries.containsKey("evidence")) {
            facts.add(new Fact(Terms.title("point", "evidence"), "文件"));
        }
        return facts;
    }

    private static List<Section> sections(Map<String, Located> document, OwnNames names) {
        return Tables.of(new Mapping(document, 0)).stream()
                .filter(table ->
                        !table.list().equals(Shape.RUBRIC) && !table.rows().isEmpty())
                .map(table -> section(table, names))
                .toList();
    }

    private static Section section(Table table, OwnNames names) {
        boolean single = table.list().equals(Tables.SINGLE);
        List<String> columns = single ? List.of(Tables.TITLE, Tables.VALUE) : read(table.columns());
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, Entry> row : table.rows()) {
            rows.add(columns.stream().map(column -> text(row, column, names)).toList());
        }
        List<String> headings = columns.stream()
                .map(column -> WorkbookLayout.heading(table.list(), column))
                .toList();
        return new Section(table.list(), Terms.title(table.list()), headings, rows);
    }

    /** What has a name is not shown with its code as well. */
    private static List<String> read(List<String> columns) {
        return columns.contains("name")
                ? columns.stream()
                        .filter(column -> !column.equals("code") && !column.equals("id"))
                        .toList()
                : columns;
    }

    private static String text(Map<String, Entry> row, String column, OwnNames names) {
        Entry entry = row.get(column);
        if (entry == null) {
            return "";
        }
        String key = column.equals(Tables.VALUE)
                ? entry.path().substring(entry.path().lastIndexOf('.') + 1)
                : column;
        return names.shown(key, entry.value());
    }

    private static Map<String, Located> withoutRelated(Map<String, Located> entries) {
        Map<String, Located> others = new LinkedHashMap<>(entries);
        others.remove(Shape.RELATED);
        return others;
    }

    private static List<Located> below(Map<String, Located> entries, String key) {
        Located list = entries.get(key);
        return list != null && Shape.isTable(list) ? ((Sequence) list).items() : List.of();
    }

    private static String scalar(Map<String, Located> entries, String key) {
        Located value = entries.get(key);
        return value == null ? "" : Terms.shown(key, value);
    }
}
