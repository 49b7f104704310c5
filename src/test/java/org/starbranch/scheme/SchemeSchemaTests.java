package org.starbranch.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.starbranch.scheme.compiler.Finding;
import org.starbranch.scheme.compiler.Located;
import org.starbranch.scheme.compiler.Located.Mapping;
import org.starbranch.scheme.compiler.Located.Scalar;
import org.starbranch.scheme.compiler.Located.Sequence;
import org.starbranch.scheme.compiler.SchemeCompiler;
import org.yaml.snakeyaml.Yaml;

/**
 * The published JSON Schema and the compiler know the same keys and the same words. The compiler is asked by a key and a word
 * that nobody knows: its answer names those that it does.
 */
class SchemeSchemaTests {

    private static final SchemeSchema SCHEMA = new SchemeSchema();

    private static final String NONSENSE = "nonsense";

    /** The shipped schemes and one text that has every kind of mapping which they do not. */
    static Stream<String> texts() {
        return Stream.concat(SchemeFixtures.shipped().values().stream(), Stream.of(rare()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsWrittenSatisfiesTheSchema(String text) {
        assertThat(SCHEMA.violations(tree(text))).isEmpty();
    }

    @Test
    void theSchemaUsesOnlyWhatIsCheckedHere() {
        assertThat(SCHEMA.notUnderstood()).isEmpty();
    }

    @Test
    void everyKeyThatTheCompilerReadsIsInTheSchemaAndTheReverse() {
        Map<String, Set<String>> read = new TreeMap<>();
        texts().forEach(text -> told(withNonsense(tree(text), "")).forEach(finding -> {
            if (finding.message().startsWith("不认识的键“" + NONSENSE)) {
                read.put(owner(finding.path()), list(finding.message()));
            }
        }));
        assertThat(read).hasSizeGreaterThan(100);
        read.forEach((path, keys) -> assertThat(SCHEMA.keys(path)).as(path).isEqualTo(keys));
    }

    @Test
    void everyWordThatTheCompilerTakesIsInTheSchemaAndTheReverse() {
        Set<String> asked = new TreeSet<>();
        texts().forEach(text -> scalars(tree(text), "").forEach(path -> {
            Set<String> words = SCHEMA.words(path);
            if (!words.isEmpty() && asked.add(Mutant.pattern(path))) {
                assertThat(told(replaced(tree(text), "", path)))
                        .as(path)
                        .extracting(Finding::message)
                        .filteredOn(message -> message.contains("其中之一"))
                        .anySatisfy(message -> assertThat(list(message)).isEqualTo(words));
            }
        }));
        assertThat(asked).hasSizeGreaterThan(20);
    }

    private static String rare() {
        return SchemeFixtures.text()
                        .replace(
                                "strictness: hard, assumes: [Z18]}",
                                "strictness: hard, assumes: [Z18], rule: {text: 条例, edition: 2018年, clause: 第九条}}")
                        .replace(
                                "max: 3, step: 0.5, line: 84,",
                                "max: 3, kind: block, aspects: [次数], split: [{name: 自查, max: 3}], onlyFor: [teachers], step: 0.5, line: 84,")
                + "\nexemptions: [{code: new, name: 新建, subject: branch, line: 1, text: 新建}]\n";
    }

    private static Located tree(String text) {
        return YamlTree.of(new Yaml().compose(new StringReader(text))).root();
    }

    private static List<Finding> told(Located tree) {
        return SchemeCompiler.compile(tree, List.of()).findings();
    }

    /** Every mapping with a key more. */
    private static Located withNonsense(Located node, String path) {
        if (node instanceof Sequence sequence) {
            return new Sequence(
                    sequence.items().stream()
                            .map(item -> withNonsense(item, path))
                            .toList(),
                    sequence.line());
        }
        if (node instanceof Mapping mapping) {
            Map<String, Located> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, value) -> entries.put(key, withNonsense(value, key)));
            if (!Set.of("texts", "levels").contains(path) || entries.containsKey("code")) {
                entries.put(NONSENSE, new Scalar("1", mapping.line()));
            }
            return new Mapping(entries, mapping.line());
        }
        return node;
    }

    private static Located replaced(Located node, String path, String where) {
        if (node instanceof Sequence sequence) {
            List<Located> items = new ArrayList<>();
            for (Located item : sequence.items()) {
                items.add(replaced(item, path + "[" + items.size() + "]", where));
            }
            return new Sequence(items, sequence.line());
        }
        if (node instanceof Mapping mapping) {
            Map<String, Located> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, value) -> entries.put(key, replaced(value, below(path, key), where)));
            return new Mapping(entries, mapping.line());
        }
        return path.equals(where) ? new Scalar(NONSENSE, node.line()) : node;
    }

    private static List<String> scalars(Located node, String path) {
        List<String> paths = new ArrayList<>();
        if (node instanceof Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                paths.addAll(scalars(sequence.items().get(i), path + "[" + i + "]"));
            }
        } else if (node instanceof Mapping mapping) {
            mapping.entries().forEach((key, value) -> paths.addAll(scalars(value, below(path, key))));
        } else {
            paths.add(path);
        }
        return paths;
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String owner(String path) {
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    /** What stands behind the colon. */
    private static Set<String> list(String message) {
        return new TreeSet<>(
                List.of(message.substring(message.lastIndexOf('：') + 1).split("、")));
    }
}
