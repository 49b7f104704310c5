package org.starbranch.scheme.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.compiler.Located.Mapping;
import org.starbranch.scheme.compiler.Located.Sequence;
import org.starbranch.shared.Fault;
import org.starbranch.shared.spreadsheet.Place;

/** The rows of a rubric: whatever stands in the columns of a level begins a new entry there, below the running ones. */
final class RubricRows {

    private final String sheet;
    private final List<Fault> faults;
    private final Node root = new Node(Map.of());
    private final Map<Level, Node> running = new EnumMap<>(Level.class);

    RubricRows(String sheet, Columns columns, List<Fault> faults) {
        this.sheet = sheet;
        this.faults = faults;
        columns.keys().forEach((column, key) -> {
            if (Stream.of(Level.values()).noneMatch(level -> key.startsWith(level.word() + "."))) {
                faults.add(Fault.of(new Place(sheet, 2, column) + "：列的标识应当像 point.max，不能是“" + key + "”"));
            }
        });
    }

    private record Node(Map<String, Located> own, List<Node> below) {

        Node(Map<String, Located> own) {
            this(new LinkedHashMap<>(own), new ArrayList<>());
        }
    }

    void add(int number, Map<String, Located> values) {
        for (Level level : Level.values()) {
            Map<String, Located> own = of(level, values);
            if (!own.isEmpty()) {
                begin(level, own, number);
            }
        }
    }

    Sequence tree() {
        return list(root, Level.PART);
    }

    private static Map<String, Located> of(Level level, Map<String, Located> values) {
        String prefix = level.word() + ".";
        Map<String, Located> own = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                own.put(key.substring(prefix.length()), value);
            }
        });
        return own;
    }

    private void begin(Level level, Map<String, Located> own, int number) {
        Optional<Node> above = level == Level.PART
                ? Optional.of(root)
                : Optional.ofNullable(running.get(Level.values()[level.ordinal() - 1]));
        Node node = new Node(own);
        above.ifPresentOrElse(parent -> parent.below().add(node), () -> orphan(level, number));
        running.put(level, node);
        for (int deeper = level.ordinal() + 1; deeper < Level.values().length; deeper++) {
            running.remove(Level.values()[deeper]);
        }
    }

    private void orphan(Level level, int number) {
        String above = Terms.title(Level.values()[level.ordinal() - 1].word());
        faults.add(Fault.of("工作表“%s”第%d行：这里的%s上面缺少%s，请在同一行填写%s的各列"
                .formatted(sheet, number, Terms.title(level.word()), above, above)));
    }

    private static Sequence list(Node parent, Level level) {
        List<Located> nodes = new ArrayList<>();
        for (Node node : parent.below()) {
            Map<String, Located> entries = new LinkedHashMap<>(node.own());
            if (!node.below().isEmpty()) {
                entries.put(level.below(), list(node, level.next()));
            }
            nodes.add(new Mapping(entries, 0));
        }
        return new Sequence(nodes, 0);
    }
}
