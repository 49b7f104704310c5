package org.starbranch.scheme.shipped;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.starbranch.scheme.model.Assumption;

/**
 * Each place where a source is unclear (Z, B, A, X, G in {@code ids.csv}) is a reading that the office sees or a test with
 * its id as tag, and there is no reading and no such tag beside the list.
 */
class DecisionListTests {

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([ZBAXG]\\d+)\"\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^([ZBAXG]\\d+),");

    private static final Map<String, Set<String>> READINGS =
            Arrays.stream(ShippedScheme.values()).collect(toMap(ShippedScheme::code, DecisionListTests::readings));
    private static final Set<String> TAGS = tags();

    @ParameterizedTest
    @CsvFileSource(resources = "/scheme/ids.csv", useHeadersInDisplayName = true)
    void everyRowIsAReadingOfItsSchemeOrATest(String id, String code) {
        assertThat(READINGS.get(code).contains(id) || TAGS.contains(id)).as(id).isTrue();
        assertThat(ShippedScheme.named(code).letter()).isEqualTo(id.charAt(0));
    }

    @Test
    void noReadingAndNoTagIsBesideTheList() {
        Set<String> rows = found(ROW, Stream.of(ShippedScheme.resource("/scheme/ids.csv")));
        assertThat(READINGS.values().stream().flatMap(Collection::stream)).isSubsetOf(rows);
        assertThat(TAGS).isSubsetOf(rows);
    }

    @Test
    void theListHasEveryRowOfTheFiveDocuments() {
        Set<String> rows = found(ROW, Stream.of(ShippedScheme.resource("/scheme/ids.csv")));
        Map<String, Integer> last = Map.of("Z", 32, "B", 12, "A", 21, "X", 14, "G", 18);
        assertThat(rows).hasSize(97);
        last.forEach((letter, count) -> {
            for (int number = 1; number <= count; number++) {
                assertThat(rows).contains(letter + number);
            }
        });
    }

    @Test
    void theReadingsOfASchemeAreItsOwn() {
        for (ShippedScheme shipped : ShippedScheme.values()) {
            assertThat(READINGS.get(shipped.code())).allMatch(id -> id.charAt(0) == shipped.letter());
        }
    }

    private static Set<String> readings(ShippedScheme shipped) {
        return shipped.scheme().assumptions().stream().map(Assumption::id).collect(toCollection(TreeSet::new));
    }

    private static Set<String> tags() {
        try (Stream<Path> tree = Files.walk(Path.of("src/test/java"))) {
            List<Path> sources =
                    tree.filter(file -> file.toString().endsWith(".java")).toList();
            return found(TAG, sources.stream().map(DecisionListTests::text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> found(Pattern pattern, Stream<String> texts) {
        return texts.flatMap(text -> pattern.matcher(text).results())
                .map((MatchResult match) -> match.group(1))
                .collect(toCollection(TreeSet::new));
    }
}
