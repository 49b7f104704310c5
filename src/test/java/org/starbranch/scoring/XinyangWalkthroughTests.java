package org.starbranch.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.starbranch.scheme.model.CheckState;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Responsible;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.CsvTable.Row;
import org.starbranch.scoring.Progress.Counts;

/** The hand-written table of 003: a checklist ends in progress, never in a star. */
class XinyangWalkthroughTests {

    private static final Scheme SCHEME = Walkthrough.scheme("xinyang-stage1");

    @TestFactory
    Stream<DynamicTest> everyBranchOfTheTable() {
        return Walkthrough.rows("xinyang-stage1/walkthrough.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("支部") + " " + row.get("提示"), () -> branch(row)));
    }

    private static void branch(Row row) {
        Progress progress = Progress.of(SCHEME, states(row.get("核查结果")), row.get("类型"));
        Counts all = progress.all();
        if (!row.get("适用").isEmpty()) {
            assertThat(all.applicable()).hasToString(row.get("适用"));
        }
        assertThat(all.met()).hasToString(row.get("达标"));
        assertThat(all.partlyMet()).hasToString(row.get("部分达标"));
        assertThat(all.notMet()).hasToString(row.get("未达标"));
        assertThat(all.notApplicable()).hasToString(row.get("不适用"));
        assertThat(all.share()
                        .map(share -> share.rounded().setScale(2).toPlainString())
                        .orElse(""))
                .isEqualTo(row.get("进展"));
        assertThat(notMet(progress, Responsible.GENERAL_BRANCH)).hasToString(row.get("总支未达标"));
        assertThat(notMet(progress, Responsible.COLLEGE)).hasToString(row.get("学校未达标"));
        assertThat(progress.groups().stream()
                        .mapToInt(group -> group.counts().met())
                        .sum())
                .isEqualTo(all.met());
    }

    private static int notMet(Progress progress, Responsible who) {
        return Objects.requireNonNull(progress.others().get(who)).notMet();
    }

    private static Map<String, CheckState> states(String cell) {
        Map<String, CheckState> states = new HashMap<>();
        CheckState start = cell.startsWith("全部未达标") ? CheckState.NOT_MET : CheckState.MET;
        SCHEME.points().forEach(point -> states.put(point.code(), start));
        if (!cell.startsWith("全部")) {
            Walkthrough.changes(cell).forEach((point, state) -> {
                assertThat(states).containsKey(point);
                states.remove(point);
                for (CheckState known : CheckState.values()) {
                    if (known.title().equals(state)) {
                        states.put(point, known);
                    }
                }
            });
        }
        return states;
    }

    @Test
    void whatIsNotCheckedIsNamedByItsPrintedNumberAndLeavesNoShare() {
        Progress progress = Progress.of(SCHEME, states("meetings_plan=未核查"), "offices");
        assertThat(progress.unchecked()).extracting(Point::number).containsExactly("四-1");
        assertThat(progress.all().share()).isEmpty();
        assertThat(progress.all().worked()).isEqualTo("29 条中还有 1 条没有核查，不出进展");
    }

    @Test
    void theShareIsExactAndWorkedOut() {
        Counts counts =
                Progress.of(SCHEME, states("talks=部分达标 dues=未达标"), "teachers").all();
        assertThat(counts.share()).contains(Fraction.of(280).dividedBy(Fraction.of(3)));
        assertThat(counts.worked()).isEqualTo("28 ÷ 30 ≈ 93.33%");
    }

    @Test
    void theSheetTakesStatesAndAsksForAReasonWhereSomethingIsNotMet() {
        String sheet = SCHEME.sheets().stream()
                .filter(known -> !SCHEME.pointsOf(known.code()).isEmpty())
                .findFirst()
                .orElseThrow()
                .code();
        Map<String, String> fields = new HashMap<>();
        SCHEME.pointsOf(sheet).forEach(point -> fields.put("score_" + point.code(), "met"));
        Point point = SCHEME.pointsOf(sheet).get(0);
        assertThat(SheetCheck.of(SCHEME, sheet).check(fields)).isInstanceOf(Checked.Valid.class);
        fields.put("score_" + point.code(), "perhaps");
        assertThat(((Checked.Faulty) SheetCheck.of(SCHEME, sheet).check(fields)).faults())
                .extracting(Fault::message)
                .singleElement()
                .asString()
                .endsWith("应当选择达标、部分达标、未达标、不适用之一");
        fields.put("score_" + point.code(), "partly_met");
        fields.put("reason_" + point.code(), "正在整改");
        Checked.Valid valid = (Checked.Valid) SheetCheck.of(SCHEME, sheet).check(fields);
        assertThat(valid.scores().of(point.code()).orElseThrow().choice()).isEqualTo("partly_met");
    }
}
