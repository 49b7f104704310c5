package org.starbranch.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Bands;
import org.starbranch.scoring.Fraction;

/**
 * The sample set of scores: for twenty branches what the assessors find, with reasons, made so that the year exercises
 * every rule. A larger college repeats the twenty.
 */
final class SampleScores {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Scheme scheme;
    private final Map<String, Map<String, Deduction>> found = new TreeMap<>();
    private final Map<String, List<Honour>> honours;
    private final Map<String, Deduction> daily = new TreeMap<>();

    SampleScores(Scheme scheme) {
        this.scheme = scheme;
        rows("scores")
                .forEach(row -> found.computeIfAbsent(row[0], b -> new LinkedHashMap<>())
                        .put(row[1], new Deduction(row[2], row[3])));
        rows("daily").forEach(row -> daily.put(row[0], new Deduction(row[1], row[2])));
        honours = rows("honours").stream()
                .collect(Collectors.groupingBy(
                        row -> row[0],
                        Collectors.mapping(
                                row -> new Honour(row[1] + "，" + row[2], LocalDate.parse(row[3])),
                                Collectors.toList())));
    }

    /** The assessor's form: full marks but where something was found. */
    Map<String, String> assessor(String branch) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Point point : scheme.pointsOf("assessor")) {
            Deduction deduction = deduction(branch, point);
            fields.put("score_" + point.code(), deduction.score());
            fields.put("reason_" + point.code(), deduction.reason());
        }
        return fields;
    }

    /** The branch's own form: it is milder with itself, by half a point where something was found. */
    Map<String, String> self(String branch) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Point point : scheme.pointsOf("self")) {
            Deduction deduction = deduction(branch, point);
            BigDecimal score = new BigDecimal(deduction.score());
            BigDecimal mild =
                    point.countedRule().isPresent() ? score : point.max().min(score.add(HALF));
            fields.put("score_" + point.code(), mild.toPlainString());
            fields.put("reason_" + point.code(), mild.compareTo(point.max()) < 0 ? "自查：" + deduction.reason() : "");
        }
        return fields;
    }

    /**
     * One honour a line, as the form wants it; the dates of the table are those for {@link Year#RATED} and move with the
     * year, so that as many count in every year.
     */
    String honours(String branch, int year) {
        return honours.getOrDefault(profile(branch), List.of()).stream()
                .map(honour -> honour.what() + "，" + honour.on().plusYears(year - Year.RATED))
                .collect(Collectors.joining("\n"));
    }

    /** The star the branch applies for: what its own score and full daily marks would allow. */
    String appliedStar(String branch) {
        BigDecimal own = self(branch).entrySet().stream()
                .filter(field -> field.getKey().startsWith("score_"))
                .map(field -> new BigDecimal(field.getValue()))
                .reduce(BigDecimal.TEN, BigDecimal::add);
        return Bands.starOf(scheme, Fraction.of(own)).toString();
    }

    Deduction daily(String branch) {
        return daily.getOrDefault(profile(branch), new Deduction("8", "交办工作按时完成"));
    }

    private Deduction deduction(String branch, Point point) {
        Deduction full = new Deduction(point.max().toPlainString(), "");
        return found.getOrDefault(profile(branch), Map.of()).getOrDefault(point.code(), full);
    }

    /** Which of the twenty a branch is like. */
    private static String profile(String branch) {
        int number = Integer.parseInt(branch.substring(1));
        return "B%02d".formatted((number - 1) % 20 + 1);
    }

    private static List<String[]> rows(String name) {
        try {
            return new ClassPathResource("sample/" + name + ".csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Honour(String what, LocalDate on) {}

    /** A score and what was found; the reason is empty at full marks. */
    record Deduction(String score, String reason) {}
}
