package org.starbranch.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.starbranch.scheme.SchemeFixtures;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Score.Complete;
import org.starbranch.scoring.Score.Incomplete;

/** Points add up to items, groups, parts and a total; what does not apply is re-based, what is missing is missing. */
class TallyTests {

    private static final Scheme SCHEME = SchemeFixtures.scheme();

    /** Full sheets with a few points changed or not applicable. */
    @TestFactory
    List<DynamicTest> theCasesOfTheTable() {
        return CsvTable.rows("/scheme/zhaoqing-2023/totals.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.cells().toString(), () -> holds(row)))
                .toList();
    }

    private static void holds(CsvTable.Row row) {
        Complete score = (Complete) total(changes(row.get("改动")), words(row.get("不适用")));
        Sum sum = score.of(row.get("代码")).orElseThrow();
        assertThat(sum.worked()).isEqualTo(row.get("算式"));
        assertThat(score.sum().shown()).contains(new BigDecimal(row.get("总分")));
        assertThat(score.star()).hasToString(row.get("星级"));
    }

    @Test
    void theSelfAssessmentNeverEntersTheTotal() {
        SheetScores poor = Sheets.scores(SCHEME, "self", Map.of("org_setup", "0", "base_place", "0"));
        Map<String, SheetScores> sheets = new HashMap<>(sheets(Map.of()));
        sheets.put("self", poor);
        assertThat(((Complete) Tally.total(SCHEME, sheets, Set.of())).total()).isEqualTo(Fraction.of(100));
    }

    @Test
    void aSelfAssessmentComesToNinetyByItself() {
        Sum sum = Tally.ofSheet(SCHEME, Sheets.scores(SCHEME, "self", Map.of("org_setup", "4.5")), Set.of());
        assertThat(sum.max()).isEqualByComparingTo("90");
        assertThat(sum.worked()).isEqualTo("支部自评：69.5 + 20 = 89.5");
    }

    @Test
    void aMissingSheetLeavesNoTotalAndSaysWhatIsMissing() {
        Map<String, SheetScores> sheets = Map.of("assessor", Sheets.scores(SCHEME, "assessor", Map.of()));
        Incomplete incomplete = (Incomplete) Tally.total(SCHEME, sheets, Set.of());
        assertThat(incomplete.missing()).extracting(Fault::message).containsExactly("日常考核：强化平时考核还没有打分");
        assertThat(incomplete.sum().value()).isEmpty();
        assertThat(incomplete.of("common").flatMap(Sum::shown)).contains(new BigDecimal("70.00"));
        assertThat(incomplete.of("daily").flatMap(Sum::shown)).isEmpty();
    }

    @Test
    void everyNumberIsExplainedFromThePointsUpTheBandLast() {
        Complete score = (Complete) total(Map.of("org_groups", "1.5"), Set.of());
        assertThat(score.worked())
                .containsSubsequence(
                        "规范设置：5",
                        "组织严密：3 + 1.5 = 4.5",
                        "基本组织：5 + 4.5 = 9.5",
                        "共性指标：9.5 + 15 + 25 + 20 = 69.5",
                        "总分：69.5 + 20 + 10 = 99.5",
                        "99.5 分在 90 分（含）至 100 分（含）之间 → 五星");
    }

    /** With random scores and random points that do not apply: within the range, and the total is the sum of its parts. */
    @Test
    void theTotalIsTheSumOfItsPartsAndWithinTheRange() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            Map<String, String> changes = new HashMap<>();
            Set<String> without = new HashSet<>();
            for (Point point : SCHEME.points()) {
                int steps = point.max().divideToIntegralValue(point.step()).intValue();
                BigDecimal score = point.step().multiply(BigDecimal.valueOf(random.nextInt(steps + 1)));
                changes.put(point.code(), score.toPlainString());
                if (random.nextInt(8) == 0) {
                    without.add(point.code());
                }
            }
            holds(seed, (Complete) total(changes, without), without);
        }
    }

    private static void holds(long seed, Complete score, Set<String> without) {
        for (Sum sum : score.sum().flatten().filter(Sum::applies).toList()) {
            assertThat(sum.required())
                    .as("seed %d %s", seed, sum.code())
                    .isBetween(Fraction.ZERO, Fraction.of(sum.max()));
        }
        if (without.isEmpty()) {
            Fraction points = score.sum()
                    .flatten()
                    .filter(sum -> sum.children().isEmpty())
                    .map(Sum::required)
                    .reduce(Fraction.ZERO, Fraction::plus);
            assertThat(score.total()).as("seed %d", seed).isEqualTo(points);
        }
    }

    private static Score total(Map<String, String> changes, Set<String> without) {
        return Tally.total(SCHEME, sheets(changes), without);
    }

    private static Map<String, SheetScores> sheets(Map<String, String> changes) {
        return Map.of(
                "assessor", Sheets.scores(SCHEME, "assessor", changes),
                "daily", Sheets.scores(SCHEME, "daily", changes));
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    private static Map<String, String> changes(String cell) {
        return words(cell).stream()
                .map(change -> change.split("="))
                .collect(Collectors.toMap(change -> change[0], change -> change[1]));
    }
}
