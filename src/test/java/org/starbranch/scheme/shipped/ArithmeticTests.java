package org.starbranch.scheme.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.starbranch.scheme.model.Group;
import org.starbranch.scheme.model.Part;
import org.starbranch.scheme.model.RubricNode;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scheme.model.Subject;
import org.yaml.snakeyaml.Yaml;

/** Every total that the five documents print, or leave to be added up, line by line of {@code arithmetic.csv}. */
class ArithmeticTests {

    private static final String TOTAL = "total";

    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/arithmetic.csv", useHeadersInDisplayName = true)
    void theLineAddsUp(String kind, String code, String subject, String node, String printed, String terms, int sum) {
        List<BigDecimal> numbers =
                Arrays.stream(terms.split("\\+")).map(BigDecimal::new).toList();
        Scheme scheme = ShippedScheme.named(code).scheme().about(Subject.valueOf(subject.toUpperCase(Locale.ROOT)));
        assertThat(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("" + sum);
        assertThat(terms(kind, scheme, node))
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(numbers);
        if (printed != null) {
            assertThat(node.equals(TOTAL) ? scheme.total() : node(scheme, node).max())
                    .isEqualByComparingTo(printed);
        }
    }

    private static List<BigDecimal> terms(String kind, Scheme scheme, String node) {
        return switch (kind) {
            case "sum" -> children(scheme, node).stream().map(RubricNode::max).toList();
            case "raw" -> scheme.parts().stream().map(Part::max).toList();
            case "weights" ->
                scheme.sheets().stream()
                        .filter(Sheet::inTotal)
                        .map(sheet -> BigDecimal.valueOf(sheet.weight()))
                        .toList();
            case "count" ->
                scheme.groups().stream().map(ArithmeticTests::points).toList();
            case "printed" -> asPrinted(node);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static List<? extends RubricNode> children(Scheme scheme, String node) {
        return node.equals(TOTAL)
                ? scheme.parts().stream().filter(part -> !part.bonus()).toList()
                : node(scheme, node).children();
    }

    private static RubricNode node(Scheme scheme, String code) {
        return all(scheme.parts()).stream()
                .filter(node -> node.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<RubricNode> all(List<? extends RubricNode> roots) {
        List<RubricNode> all = new ArrayList<>();
        for (RubricNode root : roots) {
            all.add(root);
            all.addAll(all(root.children()));
        }
        return all;
    }

    private static BigDecimal points(Group group) {
        return BigDecimal.valueOf(
                group.items().stream().mapToInt(item -> item.points().size()).sum());
    }

    /** The items of a group in the order of the scrambled table (reading Z1); for the total, each group's sum. */
    private static List<BigDecimal> asPrinted(String node) {
        Map<String, Object> table = new Yaml().load(ShippedScheme.resource("/scheme/as-printed.yaml"));
        List<Map<String, Object>> groups = within(within(List.of(table), "rubric"), "groups");
        return node.equals(TOTAL)
                ? groups.stream().map(group -> sum(maxima(group))).toList()
                : maxima(groups.stream()
                        .filter(group -> node.equals(group.get("code")))
                        .findFirst()
                        .orElseThrow());
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> maxima(Map<String, Object> group) {
        return within(List.of(group), "items").stream()
                .map(item -> new BigDecimal(String.valueOf(item.get("max"))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> within(List<Map<String, Object>> parents, String key) {
        return parents.stream()
                .flatMap(parent -> ((List<Map<String, Object>>) parent.get(key)).stream())
                .toList();
    }
}
