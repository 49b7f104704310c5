package org.starbranch.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RollUp;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scoring.CsvTable.Row;
import org.starbranch.scoring.Score.Complete;
import org.starbranch.scoring.simulation.Basis;
import org.starbranch.scoring.simulation.Entry;
import org.starbranch.scoring.simulation.Settings;
import org.starbranch.scoring.simulation.Simulation;

/** The hand-written tables of 004: bonus over the cap, the mean of two halves, the roll-up to the general branch. */
class ZaozhuangWalkthroughTests {

    private static final Scheme BRANCH = Walkthrough.scheme("zaozhuang-2020");
    private static final Scheme GENERAL = BRANCH.about(Subject.GENERAL_BRANCH);
    private static final Point MEAN = GENERAL.points().stream()
            .filter(p -> p.rollUp().isPresent())
            .findFirst()
            .orElseThrow();
    private static final RollUp RULE = MEAN.rollUp().orElseThrow();

    @TestFactory
    Stream<DynamicTest> everyBranchOfTheTable() {
        return Walkthrough.rows("zaozhuang-2020/walkthrough.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("支部") + " " + row.get("原因"), () -> branch(row)));
    }

    private static void branch(Row row) {
        Score first = half(row, "上");
        Score second = half(row, "下");
        Halves year = new Halves(BRANCH, first, second);
        assertThat(year.raw()).isEqualTo(Walkthrough.optional(row.get("年度原始")));
        assertThat(year.total()
                        .map(total -> total.rounded().setScale(2).toPlainString())
                        .orElse(""))
                .isEqualTo(row.get("年度计入"));
        assertThat(year.star().map(Star::toString).orElse("未出")).isEqualTo(row.get("星级"));
        assertThat(year.missing().isEmpty()).isEqualTo(year.total().isPresent());
    }

    private static Score half(Row row, String half) {
        Score score = score(row.get(half + "半年变动"));
        Optional<Complete> complete = Walkthrough.complete(score);
        part(complete, "party_building", row.get(half + "党建"));
        part(complete, "ideology", row.get(half + "意识形态"));
        part(complete, "united_front", row.get(half + "统战"));
        part(complete, "bonus", row.get(half + "加分"));
        assertThat(complete.map(Complete::raw)).isEqualTo(Walkthrough.optional(row.get(half + "原始")));
        assertThat(complete.map(Complete::total)).isEqualTo(Walkthrough.optional(row.get(half + "计入")));
        return score;
    }

    private static void part(Optional<Complete> score, String part, String cell) {
        assertThat(score.flatMap(complete -> complete.of(part)).flatMap(Sum::value))
                .isEqualTo(Walkthrough.optional(cell));
    }

    /** Full marks and no bonus but for the changes; 缺 is a sheet that nobody handed in. */
    private static Score score(String cell) {
        if (cell.equals("缺")) {
            return Tally.total(BRANCH, Map.of(), Set.of());
        }
        Map<String, String> scores = new HashMap<>();
        BRANCH.parts()
                .forEach(part -> part.groups().stream()
                        .flatMap(group -> group.items().stream())
                        .flatMap(item -> item.points().stream())
                        .forEach(point -> scores.put(
                                point.code(), part.bonus() ? "0" : point.max().toPlainString())));
        Set<String> notApplicable = new HashSet<>();
        Walkthrough.changes(cell).forEach((point, value) -> {
            assertThat(scores).containsKey(point);
            if (value.equals("不适用")) {
                notApplicable.add(point);
                scores.remove(point);
            } else {
                scores.put(point, value);
            }
        });
        Checked checked =
                SheetCheck.of(BRANCH, "general").without(notApplicable).checkScores(scores);
        SheetScores sheet = ((Checked.Valid) checked).scores();
        return Tally.total(BRANCH, Map.of("general", sheet), notApplicable);
    }

    @TestFactory
    Stream<DynamicTest> theFortressIndexOfTheTable() {
        return Walkthrough.rows("zaozhuang-2020/index.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("原始分"), () -> {
                    Fraction counted = Walkthrough.number(row.get("原始分")).atMost(Fraction.of(BRANCH.cappedAt()));
                    assertThat(counted).isEqualTo(Walkthrough.number(row.get("计入")));
                    assertThat(Bands.starOf(BRANCH, counted)).hasToString(row.get("星级"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyGeneralBranchOfTheTable() {
        return Walkthrough.rows("zaozhuang-2020/general-branches.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("党总支") + " " + row.get("原因"), () -> general(row)));
    }

    private static void general(Row row) {
        Score first = general(row, "上");
        Score second = general(row, "下");
        Halves year = new Halves(GENERAL, first, second);
        assertThat(year.total()).isEqualTo(Walkthrough.optional(row.get("年度准确值")));
        assertThat(year.star().map(Star::toString).orElse("不定星")).isEqualTo(row.get("星级"));
    }

    private static Score general(Row row, String half) {
        List<Fraction> children = new ArrayList<>();
        Walkthrough.changes(row.get(half + "所属计入")).values().forEach(total -> children.add(Walkthrough.number(total)));
        RolledUp rolled = RolledUp.of(RULE, BRANCH, children, 0);
        assertThat(rolled.value()).isEqualTo(Walkthrough.optional(row.get(half + "支部分")));
        Score score = Tally.total(
                GENERAL,
                Map.of("committee_check", SourceResult.of(own(row.get(half + "四条")))),
                Map.of(MEAN.code(), rolled),
                Set.of());
        assertThat(Walkthrough.complete(score).map(Complete::total))
                .isEqualTo(Walkthrough.optional(row.get(half + "得分")));
        Fraction twenty =
                Tally.ofSheet(GENERAL, own(row.get(half + "四条")), Set.of()).required();
        assertThat(twenty).isEqualTo(Walkthrough.number(row.get(half + "前20")));
        return score;
    }

    private static SheetScores own(String cell) {
        List<Point> points = GENERAL.pointsOf("committee_check");
        List<String> scores = Walkthrough.words(cell);
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < points.size(); i++) {
            fields.put(points.get(i).code(), scores.get(i));
        }
        return Walkthrough.checked(GENERAL, "committee_check", fields);
    }

    @Test
    void anotherScoreThanFiveThreeOneAndNoneIsRefused() {
        Map<String, String> fields = new HashMap<>();
        GENERAL.pointsOf("committee_check").forEach(point -> fields.put(point.code(), "4"));
        assertThat(((Checked.Faulty) SheetCheck.of(GENERAL, "committee_check").checkScores(fields)).faults())
                .hasSize(4)
                .allSatisfy(fault -> assertThat(fault.message()).endsWith("得分 4 应当是 5、3、1、0 之一"));
    }

    @Test
    void theRollUpSaysWhoIsLeftOutAndWorksOutTheMean() {
        assertThat(RolledUp.of(RULE, BRANCH, List.of(Fraction.of(110), Fraction.of(90)), 1)
                        .worked())
                .isEqualTo("(100 + 90) ÷ 2 × 80% = 76（另有 1 个未评定，不计入）");
        assertThat(RolledUp.of(RULE, BRANCH, List.of(), 2).worked()).isEqualTo("没有已评定的下级（另有 2 个未评定，不计入）");
    }

    @Test
    void ninetyNeedsABranchAverageOfEightySevenAndAHalfOnly() {
        Entry entry = new Entry(
                "戊", new Basis.Children(Fraction.of(20), List.of(Walkthrough.number("87.5")), BRANCH), Map.of(), false);
        assertThat(simulated(entry, Settings.of(GENERAL)).total()).isEqualTo(Fraction.of(90));
    }

    /** G1: what the switch of the roll-up would change is simulated before anybody turns it. */
    @TestFactory
    Stream<DynamicTest> aRollUpOfRawTotalsIsSimulated() {
        return Stream.of(DynamicTest.dynamicTest("甲", () -> {
            List<Fraction> raw = List.of(Fraction.of(110), Fraction.of(90), Fraction.of(80));
            Entry entry = new Entry("甲", new Basis.Children(Fraction.of(20), raw, BRANCH), Map.of(), false);
            assertThat(simulated(entry, Settings.of(GENERAL)).total()).isEqualTo(Fraction.of(92));
            assertThat(simulated(entry, Settings.of(GENERAL).rollingUp(RollUp.Value.RAW))
                            .total())
                    .isEqualTo(Walkthrough.number("284/3"));
        }));
    }

    private static Allocation.Result simulated(Entry entry, Settings settings) {
        Simulation simulation = Simulation.ofEntries(GENERAL, List.of(entry), 1, settings);
        return ((Simulation.Done) simulation).allocated().of(entry.code());
    }

    @Test
    void aTotalOverTheCapSaysSo() {
        Complete complete = Walkthrough.complete(score("innovation_score=10")).orElseThrow();
        assertThat(complete.raw()).isEqualTo(Fraction.of(110));
        assertThat(complete.total()).isEqualTo(Fraction.of(100));
        assertThat(complete.bandExplanation()).startsWith("110 分超过 100 分，按 100 分定星；100 分在 90 分（含）至 100 分（含）之间");
    }

    @Test
    void theHalvesAreCappedBeforeTheyAreAveraged() {
        Halves year = new Halves(BRANCH, score("risk=10"), score("innovation_score=10"));
        assertThat(year.worked().get(0)).isEqualTo("(90 + 100) ÷ 2 = 95");
        assertThat(year.raw()).contains(Fraction.of(100));
    }
}
