package org.starbranch.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.starbranch.scheme.model.CountedRule;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.CsvTable.Row;
import org.starbranch.scoring.Score.Complete;
import org.starbranch.scoring.simulation.Basis;
import org.starbranch.scoring.simulation.Entry;
import org.starbranch.scoring.simulation.Settings;
import org.starbranch.scoring.simulation.Simulation;

/** The hand-written tables of 001: levels, five groups of raters, awards, two self-assessments for information. */
class JinsongWalkthroughTests {

    private static final Scheme SCHEME = Walkthrough.scheme("jinsong-2017");
    private static final Map<String, String> GROUPS =
            Map.of("专家", "experts", "支委", "committees", "党员", "members", "群众", "masses", "民主党派", "parties");
    private static final Map<String, String> MEANS =
            Map.of("专家", "专家分", "支委", "支委分", "党员", "党员分", "群众", "群众分", "民主党派", "党派分");
    private static final Map<String, String> LEVELS =
            Map.of("优秀", "excellent", "合格", "qualified", "不合格", "unqualified");

    @TestFactory
    Stream<DynamicTest> everyBranchOfTheTable() {
        return Walkthrough.rows("jinsong-2017/walkthrough.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("支部") + " " + row.get("原因"), () -> branch(row)));
    }

    private static void branch(Row row) {
        Map<String, SourceResult> sources = new HashMap<>();
        GROUPS.forEach((column, sheet) -> {
            SourceResult source = Raters.of(SCHEME, sheet).combine(sheets(sheet, row.get(column)));
            sources.put(sheet, source);
            assertThat(source.isComplete() ? Optional.of(total(source)) : Optional.empty())
                    .as(column)
                    .isEqualTo(Walkthrough.optional(row.get(MEANS.getOrDefault(column, ""))));
        });
        Honours awards = awards(Integer.parseInt(row.get("获奖项数")));
        assertThat(awards.points()).hasToString(row.get("获奖分"));
        sources.put(
                "records",
                SourceResult.of(
                        new SheetScores("records", Map.of(awardPoint().code(), Scored.of("" + awards.points())))));

        Optional<Complete> complete = Walkthrough.complete(Tally.total(SCHEME, sources, Map.of(), Set.of()));
        assertThat(complete.map(Complete::total)).isEqualTo(Walkthrough.optional(row.get("总分准确值")));
        assertThat(complete.map(total -> total.star().toString()).orElse("未出"))
                .isEqualTo(row.get("星级").isEmpty() ? "未出" : row.get("星级"));
        complete.ifPresent(
                total -> assertThat(total.total().rounded().setScale(2)).hasToString(row.get("总分")));

        Fraction mean = Halves.mean(List.of(self(row.get("上学期自评")), self(row.get("下学期自评"))))
                .orElseThrow();
        assertThat(mean.rounded().setScale(2)).hasToString(row.get("自评均分"));
    }

    @TestFactory
    Stream<DynamicTest> theBandsOfTheTable() {
        return Walkthrough.rows("jinsong-2017/bands.csv").stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get("总分"),
                        () -> assertThat(Bands.starOf(SCHEME, Walkthrough.number(row.get("总分"))))
                                .hasToString(row.get("星级"))));
    }

    /** B2: the simulator shows what another conversion would do, before anything is chosen. */
    @TestFactory
    Stream<DynamicTest> anotherConversionOfTheLevelsIsSimulated() {
        return Walkthrough.rows("jinsong-2017/conversion.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("算式"), () -> {
                    boolean excellent = row.get("五方各条").equals("全优");
                    int awards = Integer.parseInt(row.get("获奖项数"));
                    Map<String, Fraction> points = new LinkedHashMap<>();
                    points.merge(excellent ? "excellent" : "qualified", Fraction.of(95), Fraction::plus);
                    points.merge("excellent", Fraction.of(awards), Fraction::plus);
                    points.merge("unqualified", Fraction.of(5 - awards), Fraction::plus);
                    Entry entry = new Entry("S", new Basis.Levels(points), Map.of(), false);
                    Settings settings = Settings.of(SCHEME).withLevel("qualified", Integer.parseInt(row.get("合格比例")));
                    Simulation.Done done = (Simulation.Done) Simulation.ofEntries(SCHEME, List.of(entry), 1, settings);
                    Allocation.Result result = done.allocated().of("S");
                    assertThat(result.total()).isEqualTo(Walkthrough.number(row.get("总分")));
                    assertThat(result.quotaStar()).hasToString(row.get("星级"));
                }));
    }

    @Test
    void awardsCountEachAndTheRawNumberIsShown() {
        Honours seven = awards(7);
        assertThat(seven.points()).isEqualTo(5);
        assertThat(seven.raw()).isEqualTo(7);
        assertThat(seven.worked()).isEqualTo("7 项 × 1 分 = 7 分，最多 5 分 → 5 分");
    }

    @Test
    void anAwardIsATitleAndADay() {
        CountedRule rule = awardPoint().countedRule().orElseThrow();
        assertThat(HonourList.parse("honours", "区级 先进党支部，2018-05-01\n先进集体，2018-06-01", rule))
                .isEqualTo(new HonourList.Read(List.of(
                        new Honour("区级 先进党支部", "", LocalDate.of(2018, 5, 1)),
                        new Honour("先进集体", "", LocalDate.of(2018, 6, 1)))));
        assertThat(((HonourList.Faulty) HonourList.parse("honours", "先进党支部", rule)).faults())
                .extracting(Fault::message)
                .containsExactly("荣誉第 1 行：应当写成“奖项，日期”，如“先进党支部，2024-06-30”");
    }

    @Test
    void aLevelThatTheSchemeDoesNotKnowIsRefused() {
        Point first = SCHEME.pointsOf("experts").get(0);
        Map<String, String> scores = new HashMap<>(all("experts", "excellent"));
        scores.put(first.code(), "good");
        assertThat(((Checked.Faulty) SheetCheck.of(SCHEME, "experts").checkScores(scores)).faults())
                .extracting(Fault::message)
                .singleElement()
                .asString()
                .endsWith("应当选择优秀、合格、不合格之一");
    }

    @Test
    void aLevelGivesItsShareOfThePointAndRemembersItself() {
        Point point = SCHEME.pointsOf("experts").stream()
                .filter(p -> p.max().intValue() == 4)
                .findFirst()
                .orElseThrow();
        Scored scored = Walkthrough.checked(SCHEME, "experts", all("experts", "qualified"))
                .of(point.code())
                .orElseThrow();
        assertThat(scored.value()).isEqualTo(new BigDecimal("3.2"));
        assertThat(scored.choice()).isEqualTo("qualified");
    }

    @Test
    void whatIsThereOfAnUnfinishedSheetCanBeAddedUp() {
        Point point = SCHEME.pointsOf("experts").get(0);
        SheetScores read = SheetCheck.of(SCHEME, "experts").readable(Map.of(point.code(), "qualified"));
        assertThat(read.points()).containsOnlyKeys(point.code());
        assertThat(read.of(point.code()).orElseThrow().value())
                .isEqualByComparingTo(point.max().multiply(new BigDecimal("0.8")));
    }

    private static List<SheetScores> sheets(String sheet, String cell) {
        List<SheetScores> sheets = new ArrayList<>();
        Walkthrough.times(cell)
                .forEach(ballot -> sheets.add(Walkthrough.checked(SCHEME, sheet, levels(sheet, ballot))));
        return sheets;
    }

    /** {@code 全优（tasks=不合格 planning=不合格）}. */
    private static Map<String, String> levels(String sheet, String ballot) {
        Map<String, String> levels = new HashMap<>(all(sheet, ballot.startsWith("全优") ? "excellent" : "qualified"));
        int open = ballot.indexOf('（');
        if (open > 0) {
            Walkthrough.changes(ballot.substring(open + 1, ballot.length() - 1)).forEach((code, level) -> {
                Point point = SCHEME.findPoint(code)
                        .orElseGet(() -> SCHEME.item(code).points().get(0));
                levels.put(point.code(), LEVELS.getOrDefault(level, ""));
            });
        }
        return levels;
    }

    private static Map<String, String> all(String sheet, String level) {
        Map<String, String> levels = new HashMap<>();
        SCHEME.pointsOf(sheet).stream()
                .filter(p -> p.countedRule().isEmpty())
                .forEach(point -> levels.put(point.code(), level));
        return levels;
    }

    /** {@code 全优；获奖5}. */
    private static Fraction self(String cell) {
        String[] parts = cell.split("；获奖");
        Map<String, String> scores = new HashMap<>(all("self", parts[0].equals("全优") ? "excellent" : "qualified"));
        scores.put(awardPoint().code(), parts[1]);
        SheetScores sheet = Walkthrough.checked(SCHEME, "self", scores);
        return Tally.ofSheet(SCHEME, sheet, Set.of()).required();
    }

    private static Point awardPoint() {
        return SCHEME.points().stream()
                .filter(point -> point.countedRule().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Honours awards(int number) {
        Honour award = new Honour("先进", "", LocalDate.of(2018, 1, 1));
        return Honours.count(awardPoint().countedRule().orElseThrow(), 2017, Collections.nCopies(number, award));
    }

    private static Fraction total(SourceResult source) {
        return source.values().values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }
}
