package org.starbranch.scheme.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.compiler.Located.Mapping;
import org.starbranch.scheme.compiler.Located.Scalar;
import org.starbranch.scheme.compiler.Located.Sequence;
import org.starbranch.scheme.document.Level;

/** Everything that stands in a document, each entry under its identity. */
final class Inventory {

    private static final Located NOTHING = new Scalar("", 0);
    private static final String RUBRIC = "rubric";
    private static final String RELATED = "related";

    /** Lists in which the order decides. */
    private static final List<String> ORDERED = List.of("tieKeys");

    /** What an entry is known by, the first that it has. */
    private static final List<String> NAMES =
            List.of("code", "id", "star", "year", "subject", "name", "number", "original", "value", "line");

    private final Map<Identity, Map<String, Located>> entries = new LinkedHashMap<>();

    private Inventory() {}

    static Map<Identity, Map<String, Located>> of(Located root) {
        Inventory inventory = new Inventory();
        if (root instanceof Mapping document) {
            inventory.document(document, "");
        }
        return inventory.entries;
    }

    private void document(Mapping document, String subject) {
        values(document, subject, "");
    }

    private void values(Mapping values, String subject, String inside) {
        values.entries().forEach((key, value) -> {
            String name = inside + key;
            if (value instanceof Mapping inner) {
                values(inner, subject, name + ".");
            } else if (!isList(value)) {
                put(new Identity(subject, Identity.SINGLE, name), Map.of("value", value));
            } else if (name.equals(RUBRIC)) {
                nodes((Sequence) value, Level.PART, "", subject);
            } else if (name.equals(RELATED)) {
                ((Sequence) value).items().forEach(item -> document((Mapping) item, nameOf((Mapping) item)));
            } else {
                list((Sequence) value, name, subject);
            }
        });
    }

    private void list(Sequence list, String name, String subject) {
        int order = 0;
        for (Located item : list.items()) {
            Map<String, Located> own = new LinkedHashMap<>(((Mapping) item).entries());
            if (ORDERED.contains(name)) {
                own.put("order", new Scalar(String.valueOf(++order), 0));
            }
            put(new Identity(subject, name, nameOf((Mapping) item)), own);
        }
    }

    private void nodes(Sequence nodes, Level level, String parent, String subject) {
        for (Located item : nodes.items()) {
            Map<String, Located> own = new LinkedHashMap<>(((Mapping) item).entries());
            String code = nameOf((Mapping) item);
            Located below = own.getOrDefault(level.below(), NOTHING);
            boolean goesOn = !level.isLast() && isList(below);
            if (goesOn) {
                own.remove(level.below());
            }
            if (level != Level.PART) {
                own.put("parent", new Scalar(parent, 0));
            }
            put(new Identity(subject, level.word(), code), own);
            if (goesOn) {
                nodes((Sequence) below, level.next(), code, subject);
            }
        }
    }

    /** Entries of one name are told apart by their number. */
    private void put(Identity identity, Map<String, Located> values) {
        Identity free = identity;
        for (int i = 2; entries.containsKey(free); i++) {
            free = new Identity(identity.subject(), identity.list(), identity.code() + "#" + i);
        }
        entries.put(free, values);
    }

    private static boolean isList(Located value) {
        return value instanceof Sequence list
                && !list.items().isEmpty()
                && list.items().stream().allMatch(Mapping.class::isInstance);
    }

    private static String nameOf(Mapping entry) {
        return NAMES.stream()
                .map(key -> entry.entries().get(key))
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).value())
                .findFirst()
                .orElse("");
    }
}
