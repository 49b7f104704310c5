package org.starbranch.scheme.document;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.compiler.Located.Mapping;
import org.starbranch.scheme.compiler.Located.Sequence;

/** Which parts of a document are tables. */
final class Shape {

    static final String RUBRIC = "rubric";

    /** Lists whose entries are documents of their own. */
    static final String RELATED = "related";

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    private Shape() {}

    /** A list with at least one entry, all of them named values. */
    static boolean isTable(Located value) {
        return value instanceof Sequence list
                && !list.items().isEmpty()
                && list.items().stream().allMatch(Shape::isRecord);
    }

    /** At least one named value, every name a plain word. */
    static boolean isRecord(Located value) {
        return value instanceof Mapping mapping
                && !mapping.entries().isEmpty()
                && mapping.entries().keySet().stream()
                        .allMatch(key -> KEY.matcher(key).matches());
    }

    /** Whether every entry of a rubric, at each level, has something of its own beside what is below it. */
    static boolean isRubric(Located value) {
        return isTable(value) && areNodes(((Sequence) value).items(), Level.PART);
    }

    /** The entries below one of a rubric; empty where they are written into a cell like any other value. */
    static List<Located> below(Map<String, Located> node, Level level) {
        Located list = level.isLast() ? null : node.get(level.below());
        return list != null && isTable(list) ? ((Sequence) list).items() : List.of();
    }

    private static boolean areNodes(List<Located> nodes, Level level) {
        return nodes.stream().map(node -> ((Mapping) node).entries()).allMatch(node -> {
            List<Located> below = below(node, level);
            boolean own = node.size() > (below.isEmpty() ? 0 : 1);
            return own && (below.isEmpty() || areNodes(below, level.next()));
        });
    }
}
