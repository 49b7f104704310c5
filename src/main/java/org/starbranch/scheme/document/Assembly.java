package org.starbranch.scheme.document;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.compiler.Located.Mapping;
import org.starbranch.scheme.compiler.Located.Sequence;

/** A document put together from its sheets: named values, and numbered documents below it. */
final class Assembly {

    private final Map<String, Located> values = new LinkedHashMap<>();
    private final Map<String, Assembly> nested = new LinkedHashMap<>();
    private final Map<String, TreeMap<Integer, Assembly>> numbered = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();

    /** The part of a document below a key. */
    private Assembly in(String key) {
        note(key);
        return nested.computeIfAbsent(key, k -> new Assembly());
    }

    /** One of several documents below a key. */
    Assembly at(String key, int index) {
        note(key);
        return numbered.computeIfAbsent(key, k -> new TreeMap<>()).computeIfAbsent(index, i -> new Assembly());
    }

    /**
     * Puts a value under its name, which may lead inside, such as {@code source.title}.
     *
     * @return false where there is a value of this name already
     */
    boolean put(String name, Located value) {
        int dot = name.indexOf('.');
        return dot < 0 ? putHere(name, value) : in(name.substring(0, dot)).put(name.substring(dot + 1), value);
    }

    private boolean putHere(String key, Located value) {
        note(key);
        return values.putIfAbsent(key, value) == null && !nested.containsKey(key) && !numbered.containsKey(key);
    }

    Mapping tree() {
        Map<String, Located> entries = new LinkedHashMap<>();
        order.forEach(key -> entries.put(key, tree(key)));
        return new Mapping(entries, 0);
    }

    private Located tree(String key) {
        Assembly inner = nested.get(key);
        if (inner != null) {
            return inner.tree();
        }
        TreeMap<Integer, Assembly> documents = numbered.get(key);
        return documents == null
                ? requireNonNull(values.get(key))
                : new Sequence(
                        documents.values().stream().<Located>map(Assembly::tree).toList(), 0);
    }

    private void note(String key) {
        if (!order.contains(key)) {
            order.add(key);
        }
    }
}
