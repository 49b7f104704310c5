package org.starbranch.scheme.document;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.compiler.Located.Mapping;
import org.starbranch.scheme.compiler.Located.Scalar;
import org.starbranch.scheme.compiler.Located.Sequence;

/**
 * What a document calls the things to which it refers by their codes, so that people read 支部自评 where {@code self} is
 * written. For reading only: a workbook keeps the codes.
 */
public final class OwnNames {

    /** Keys whose values are codes of sheets, grounds, titles or entries of the rubric. */
    private static final Set<String> REFER = Set.of("sheets", "veto", "title", "points", "parent");

    /** Lists whose entries are referred to. */
    private static final List<String> NAMED =
            List.of("sheets", "vetoGrounds", "titles", "rubric", "groups", "items", "points");

    private final Map<String, String> names = new HashMap<>();

    private OwnNames() {}

    /** The names that a document gives, to its own subject and to the others that it rates. */
    public static OwnNames of(Located root) {
        OwnNames own = new OwnNames();
        own.collect(root);
        return own;
    }

    /** A value as people read it: names for codes, lists and parts one after another. */
    public String shown(String key, Located value) {
        if (value instanceof Scalar scalar) {
            String name = REFER.contains(key) ? names.get(scalar.value()) : null;
            return name == null ? Terms.shown(key, value) : name;
        }
        if (value instanceof Sequence list) {
            boolean words = list.items().stream().allMatch(Scalar.class::isInstance);
            return list.items().stream().map(item -> shown(key, item)).collect(joining(words ? "、" : "；"));
        }
        return ((Mapping) value)
                .entries().entrySet().stream()
                        .map(part -> Terms.title(key, part.getKey()) + " " + shown(part.getKey(), part.getValue()))
                        .collect(joining("，"));
    }

    private void collect(Located value) {
        if (value instanceof Mapping document) {
            NAMED.forEach(list -> entries(document, list).forEach(this::name));
            entries(document, Shape.RELATED).forEach(this::collect);
        }
    }

    private void name(Mapping entry) {
        if (entry.entries().get("code") instanceof Scalar code
                && entry.entries().get("name") instanceof Scalar name) {
            names.putIfAbsent(code.value(), name.value());
        }
        collect(entry);
    }

    private static List<Mapping> entries(Mapping document, String list) {
        return document.entries().get(list) instanceof Sequence sequence
                ? sequence.items().stream()
                        .filter(Mapping.class::isInstance)
                        .map(Mapping.class::cast)
                        .toList()
                : List.of();
    }
}
