package org.starbranch.scheme.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.compiler.Located.Mapping;
import org.starbranch.scheme.compiler.Located.Scalar;
import org.starbranch.scheme.compiler.Located.Sequence;
import org.starbranch.scheme.document.Table.Entry;

/** Cuts a document into tables: its single values, and every list of alike entries, each on its own. */
final class Tables {

    /** The single values of a document; no list can be called so. */
    static final String SINGLE = "#scheme";

    static final String KEY = "key";
    static final String TITLE = "title";
    static final String VALUE = "value";

    private final List<Table> tables = new ArrayList<>();

    private Tables() {}

    static List<Table> of(Mapping root) {
        Tables all = new Tables();
        all.document(root.entries(), "");
        return all.tables;
    }

    private void document(Map<String, Located> entries, String path) {
        Table single = new Table(path.isEmpty() ? SINGLE : path, SINGLE);
        single.offer(List.of(KEY, TITLE, VALUE));
        tables.add(single);
        values(entries, path, "", single);
    }

    /** @param inside the keys from the document down to these entries, such as {@code source.} */
    private void values(Map<String, Located> entries, String document, String inside, Table single) {
        entries.forEach((key, value) -> {
            String name = inside + key;
            String path = document.isEmpty() ? name : document + "." + name;
            if (path.equals(Shape.RELATED) && Shape.isTable(value)) {
                documents(((Sequence) value).items(), path);
            } else if (name.equals(Shape.RUBRIC) && Shape.isRubric(value)) {
                rubric(((Sequence) value).items(), path);
            } else if (!name.equals(Shape.RUBRIC) && Shape.isTable(value)) {
                list(((Sequence) value).items(), path, name);
            } else if (value instanceof Mapping mapping && Shape.isRecord(value)) {
                values(mapping.entries(), document, name + ".", single);
            } else {
                single.add(Map.of(
                        KEY,
                        word(path, name),
                        TITLE,
                        word(path, Terms.titleOfSingle(name)),
                        VALUE,
                        new Entry(path, value)));
            }
        });
    }

    private static Entry word(String path, String word) {
        return new Entry(path, new Scalar(word, 0));
    }

    private void documents(List<Located> items, String path) {
        for (int i = 0; i < items.size(); i++) {
            document(((Mapping) items.get(i)).entries(), path + "[" + i + "]");
        }
    }

    private void list(List<Located> items, String path, String name) {
        Table table = new Table(path, name);
        tables.add(table);
        for (int i = 0; i < items.size(); i++) {
            Map<String, Entry> row = new LinkedHashMap<>();
            String at = path + "[" + i + "]";
            ((Mapping) items.get(i)).entries().forEach((key, value) -> row.put(key, new Entry(at + "." + key, value)));
            table.add(row);
        }
    }

    private void rubric(List<Located> parts, String path) {
        Table table = new Table(path, Shape.RUBRIC);
        table.offer(columns(parts, Level.PART));
        tables.add(table);
        nodes(parts, Level.PART, path, new LinkedHashMap<>(), table);
    }

    /** The columns in the order of the levels, whatever comes first in the rows. */
    private static List<String> columns(List<Located> nodes, Level level) {
        List<String> columns = new ArrayList<>();
        List<Located> below = new ArrayList<>();
        for (Located node : nodes) {
            Map<String, Located> entries = ((Mapping) node).entries();
            List<Located> children = Shape.below(entries, level);
            below.addAll(children);
            entries.keySet().stream()
                    .filter(key -> children.isEmpty() || !key.equals(level.below()))
                    .map(key -> level.word() + "." + key)
                    .filter(key -> !columns.contains(key))
                    .forEach(columns::add);
        }
        if (!below.isEmpty()) {
            columns.addAll(columns(below, level.next()));
        }
        return columns;
    }

    /** @param first what the first row of these nodes begins with: the headings above them */
    private static void nodes(List<Located> nodes, Level level, String path, Map<String, Entry> first, Table table) {
        Map<String, Entry> row = first;
        for (int i = 0; i < nodes.size(); i++) {
            String at = path + "[" + i + "]";
            Map<String, Located> entries = ((Mapping) nodes.get(i)).entries();
            List<Located> below = Shape.below(entries, level);
            for (Map.Entry<String, Located> own : entries.entrySet()) {
                if (below.isEmpty() || !own.getKey().equals(level.below())) {
                    row.put(level.word() + "." + own.getKey(), new Entry(at + "." + own.getKey(), own.getValue()));
                }
            }
            if (below.isEmpty()) {
                table.add(row);
            } else {
                nodes(below, level.next(), at + "." + level.below(), row, table);
            }
            row = new LinkedHashMap<>();
        }
    }
}
