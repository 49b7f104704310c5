package org.starbranch.scheme;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A scheme's text with one number changed: by one, a step below one by half or double, a day by a day, a printed number by
 * its last figure.
 *
 * @param path of the number, as the compiler names it
 * @param change such as {@code 90 → 91}
 */
record Mutant(String path, String change, String text) {

    private static final Map<Pattern, List<Function<String, String>>> CHANGES = new LinkedHashMap<>();

    static {
        CHANGES.put(Pattern.compile("0\\.[0-9]+"), List.of(times("2"), times("0.5")));
        CHANGES.put(Pattern.compile("[0-9]+(\\.[0-9]+)?"), List.of(plus("1"), plus("-1")));
        CHANGES.put(Pattern.compile("[0-9]{2}-[0-9]{2}"), List.of(day(1), day(-1)));
        CHANGES.put(
                Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
                List.of(text -> LocalDate.parse(text).plusDays(1).toString(), text -> LocalDate.parse(text)
                        .minusDays(1)
                        .toString()));
        CHANGES.put(Pattern.compile("[一二三四五六七八九十]+-[0-9]+"), List.of(last(1), last(-1)));
    }

    /** Every mutant of a text. */
    static List<Mutant> of(String text) {
        List<Mutant> mutants = new ArrayList<>();
        collect(new Yaml().compose(new StringReader(text)), "", text, mutants);
        return mutants;
    }

    /** The path without the positions in lists: {@code bands[].from}. */
    String pattern() {
        return pattern(path);
    }

    static String pattern(String path) {
        return path.replaceAll("\\[[0-9]+]", "[]");
    }

    private static void collect(Node node, String path, String text, List<Mutant> mutants) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = ((ScalarNode) tuple.getKeyNode()).getValue();
                collect(tuple.getValueNode(), path.isEmpty() ? key : path + "." + key, text, mutants);
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                collect(sequence.getValue().get(i), path + "[" + i + "]", text, mutants);
            }
        } else {
            scalar((ScalarNode) node, path, text, mutants);
        }
    }

    private static void scalar(ScalarNode node, String path, String text, List<Mutant> mutants) {
        String value = node.getValue();
        CHANGES.forEach((shape, changes) -> {
            if (shape.matcher(value).matches() && mutants.stream().noneMatch(known -> known.path.equals(path))) {
                changes.stream()
                        .map(change -> change.apply(value))
                        .filter(changed -> !changed.startsWith("-"))
                        .forEach(changed -> mutants.add(
                                new Mutant(path, value + " → " + changed, replaced(node, text, value, changed))));
            }
        });
    }

    /** Marks count code points. */
    private static String replaced(ScalarNode node, String text, String value, String changed) {
        int from = text.offsetByCodePoints(0, node.getStartMark().getIndex());
        int to = text.offsetByCodePoints(0, node.getEndMark().getIndex());
        String written = text.substring(from, to);
        return text.substring(0, from) + written.replace(value, changed) + text.substring(to);
    }

    private static Function<String, String> plus(String amount) {
        return text -> new BigDecimal(text).add(new BigDecimal(amount)).toPlainString();
    }

    private static Function<String, String> times(String factor) {
        return text -> new BigDecimal(text)
                .multiply(new BigDecimal(factor))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Function<String, String> day(int days) {
        return text -> MonthDay.from(MonthDay.parse("--" + text).atYear(2025).plusDays(days))
                .toString()
                .substring(2);
    }

    private static Function<String, String> last(int by) {
        return text -> {
            Matcher matcher = Pattern.compile("(.*-)([0-9]+)").matcher(text);
            return matcher.matches() ? matcher.group(1) + (Integer.parseInt(matcher.group(2)) + by) : text;
        };
    }
}
