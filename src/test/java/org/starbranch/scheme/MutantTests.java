package org.starbranch.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.starbranch.scheme.compiler.Finding;
import org.starbranch.scheme.compiler.Finding.Severity;

/**
 * Every number of every shipped scheme is changed in turn. The compiler notices it with an error or a warning that it did not
 * give before: at the number itself, at a heading above it, at a neighbour in the same list, or at what {@link #ELSEWHERE}
 * names as its counterpart. A change that nothing can notice stands in {@code scheme/unnoticed.csv} with the reason.
 */
class MutantTests {

    /** Where a number's counterpart stands when it is neither above nor beside it. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "cappedAt", "bands",
            "sheets[].weight", "rubric",
            "related[].sheets[].weight", "related[].rubric",
            "rubric[].groups[].items[].points[].number", "rubric",
            "titles[].reverify.talkAfter", "consequences",
            "related[].caps[].star", "related[].smallNumbers");

    private static final Map<String, String> REASONS = reasons();

    /** By file: the mutants that were noticed, and those that were not by the row that explains them. */
    private static final Map<String, Integer> NOTICED = new TreeMap<>();

    private static final Map<String, Map<String, Integer>> EXPLAINED = new TreeMap<>();
    private static final List<String> UNEXPLAINED = new ArrayList<>();

    @BeforeAll
    static void changeEveryNumber() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:schemes/*.yaml")) {
            String name = String.valueOf(file.getFilename());
            String text = file.getContentAsString(UTF_8);
            Set<Finding> before = told(text);
            Mutant.of(text).forEach(mutant -> judge(name, mutant, before));
        }
        list();
    }

    @Test
    void everyChangedNumberIsNoticedOrListedWithTheReason() {
        assertThat(UNEXPLAINED).isEmpty();
    }

    @Test
    void everyReasonIsStillNeeded() {
        Set<String> needed = new HashSet<>();
        EXPLAINED.values().forEach(rows -> needed.addAll(rows.keySet()));
        assertThat(REASONS.keySet()).isEqualTo(needed);
    }

    @Test
    void everySchemeHasNumbersThatAreNoticed() {
        assertThat(NOTICED).isNotEmpty().allSatisfy((file, noticed) -> assertThat(noticed).isPositive());
    }

    private static void judge(String file, Mutant mutant, Set<Finding> before) {
        boolean noticed = told(mutant.text()).stream()
                .filter(finding -> !before.contains(finding))
                .anyMatch(finding -> concerns(mutant, finding.path()));
        Optional<String> row = REASONS.keySet().stream().filter(path -> matches(path, mutant)).findFirst();
        if (noticed) {
            NOTICED.merge(file, 1, Integer::sum);
        } else if (row.isPresent()) {
            EXPLAINED.computeIfAbsent(file, key -> new TreeMap<>()).merge(row.get(), 1, Integer::sum);
        } else {
            UNEXPLAINED.add("%s %s %s".formatted(file, mutant.path(), mutant.change()));
        }
    }

    private static Set<Finding> told(String text) {
        Set<Finding> told = new HashSet<>(SchemeReader.compile(text).findings());
        told.removeIf(finding -> finding.severity() == Severity.ASSUMPTION);
        return told;
    }

    private static boolean matches(String path, Mutant mutant) {
        return path.startsWith("**")
                ? mutant.pattern().endsWith(path.substring(2))
                : mutant.pattern().equals(path);
    }

    private static boolean concerns(Mutant mutant, String found) {
        String owner = owner(mutant.path());
        String list = owner.endsWith("]") ? owner.substring(0, owner.lastIndexOf('[')) : owner;
        String counterpart = ELSEWHERE.getOrDefault(mutant.pattern(), "-");
        return found.equals(mutant.path())
                || isAbove(found, owner)
                || !found.endsWith("]") && isAbove(owner(found), owner)
                || !list.isEmpty() && found.startsWith(list + "[")
                || Mutant.pattern(found).startsWith(counterpart);
    }

    private static boolean isAbove(String heading, String path) {
        return heading.isEmpty()
                || path.equals(heading)
                || path.startsWith(heading + ".")
                || path.startsWith(heading + "[");
    }

    private static String owner(String path) {
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        SchemeFixtures.read("/scheme/unnoticed.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(",", 2))
                .forEach(row -> reasons.put(row[0].strip(), row[1].strip()));
        return reasons;
    }

    /** For people: target/mutants.txt. */
    private static void list() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : new TreeSet<>(NOTICED.keySet())) {
            Map<String, Integer> rows = EXPLAINED.getOrDefault(file, Map.of());
            int unnoticed = rows.values().stream().mapToInt(Integer::intValue).sum();
            lines.add("%s: %d noticed, %d not".formatted(file, NOTICED.get(file), unnoticed));
            rows.forEach((row, count) -> lines.add("  %4d  %s  %s".formatted(count, row, REASONS.get(row))));
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "mutants.txt"), lines);
    }
}
