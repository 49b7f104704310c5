package org.starbranch.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.starbranch.scheme.SchemeFixtures;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Checked.Faulty;
import org.starbranch.scoring.Checked.Valid;

/** What was typed into a sheet is checked on the server, all faults at once. */
class SheetCheckTests {

    private static final Scheme SCHEME = SchemeFixtures.scheme();

    /** One field changed in a full sheet, case by case. */
    @TestFactory
    List<DynamicTest> theCasesOfTheTable() {
        return CsvTable.rows("/scheme/zhaoqing-2023/sheet-check.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.cells().toString(), () -> holds(row)))
                .toList();
    }

    private static void holds(CsvTable.Row row) {
        String point = row.get("采分点");
        Map<String, String> fields = Sheets.full(SCHEME, row.get("评分表"));
        fields.put("score_" + point, row.get("得分"));
        fields.put("reason_" + point, row.get("理由"));
        Checked checked = SheetCheck.of(SCHEME, row.get("评分表"))
                .counting(Map.of("ethics_honours", 5))
                .check(fields);
        List<String> expected = row.get("结果").equals("可以") ? List.of() : List.of(row.get("结果"));
        assertThat(messages(checked)).isEqualTo(expected);
    }

    /** Every point of every sheet at each step is accepted; between two steps and above the maximum it is not. */
    @Test
    void everyStepOfEveryPoint() {
        for (Point point : SCHEME.points()) {
            SheetCheck check = SheetCheck.of(SCHEME, point.sheets().get(0));
            for (BigDecimal score = BigDecimal.ZERO;
                    score.compareTo(point.max()) <= 0;
                    score = score.add(point.step())) {
                assertThat(codes(check, point, score))
                        .as("%s %s", point.code(), score)
                        .isEmpty();
                assertThat(codes(check, point, score.add(new BigDecimal("0.01"))))
                        .as("%s %s + 0.01", point.code(), score)
                        .containsExactly(score.compareTo(point.max()) < 0 ? Fault.Code.STEP : Fault.Code.RANGE);
            }
        }
    }

    private static List<Fault.Code> codes(SheetCheck check, Point point, BigDecimal score) {
        Map<String, String> fields = Sheets.full(SCHEME, check.sheet());
        fields.put("score_" + point.code(), score.toPlainString());
        fields.put("reason_" + point.code(), "有缺项");
        return faults(check.check(fields)).stream().map(Fault::code).toList();
    }

    @Test
    void allFaultsAreToldAtOnceInTheOrderOfTheRubric() {
        Map<String, String> fields = Sheets.full(SCHEME, "self");
        fields.put("score_org_setup", "5.3");
        fields.put("score_org_groups", "1");
        fields.remove("score_rule_meetings");
        fields.put("score_rule_talks", null);
        fields.put("reason_rule_talks", null);
        fields.put("score_daily_score", "10");
        fields.put("star", "5");
        assertThat(faults(SheetCheck.of(SCHEME, "self").check(fields)))
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        tuple("score_org_setup", Fault.Code.RANGE),
                        tuple("reason_org_groups", Fault.Code.REASON_MISSING),
                        tuple("score_rule_meetings", Fault.Code.MISSING),
                        tuple("score_rule_talks", Fault.Code.MISSING),
                        tuple("score_daily_score", Fault.Code.UNKNOWN_FIELD),
                        tuple("star", Fault.Code.UNKNOWN_FIELD));
    }

    @Test
    void anEmptySheetMissesEveryPointAndScoresNoneAsZero() {
        assertThat(faults(SheetCheck.of(SCHEME, "assessor").check(Map.of())))
                .hasSize(36)
                .allMatch(fault -> fault.code() == Fault.Code.MISSING);
    }

    @Test
    void aGoodSheetKeepsExactScoresAndTrimmedReasons() {
        Map<String, String> fields = Sheets.full(SCHEME, "self");
        fields.put("score_org_setup", "4.50");
        fields.put("reason_org_setup", "  党员 52 人 ");
        Valid valid = (Valid) SheetCheck.of(SCHEME, "self").check(fields);
        assertThat(valid.scores().points()).hasSize(36);
        assertThat(valid.scores().of("org_setup")).contains(new Scored(new BigDecimal("4.50"), "党员 52 人"));
        assertThat(valid.scores().of("daily_score")).isEmpty();
    }

    @Test
    void theBranchsOwnHonoursAreWhatItsListSays() {
        SheetCheck check = SheetCheck.of(SCHEME, "self").counting(Map.of("ethics_honours", 3));
        assertThat(messages(check.check(with("self", "5", ""))))
                .containsExactly("师德师风工作（近三年获市级以上荣誉，每人1分，…）：得分 5 与荣誉清单计得的 3 分不一致");
        assertThat(messages(check.check(with("self", "2", "少报")))).hasSize(1);
        assertThat(messages(check.check(with("self", "3", "")))).isEmpty();
    }

    @Test
    void theAssessorMayGoBelowTheListWithAReasonAndNeverAbove() {
        SheetCheck check = SheetCheck.of(SCHEME, "assessor").counting(Map.of("ethics_honours", 3));
        assertThat(messages(check.check(with("assessor", "4", "多算"))))
                .singleElement()
                .asString()
                .contains("超过");
        assertThat(messages(check.check(with("assessor", "2", ""))))
                .singleElement()
                .asString()
                .contains("请写明理由");
        assertThat(messages(check.check(with("assessor", "2", "证书无法核实")))).isEmpty();
        assertThat(messages(check.check(with("assessor", "3", "")))).isEmpty();
    }

    @Test
    void aReturnOpensOnlyTheNamedPoints() {
        SheetScores before = Sheets.scores(SCHEME, "self", Map.of("org_setup", "3"));
        SheetCheck check = SheetCheck.of(SCHEME, "self").correcting(before, Set.of("org_setup"));
        Map<String, String> onlyTheNamed = Map.of("score_org_setup", "4", "reason_org_setup", "已补材料");
        Valid valid = (Valid) check.check(onlyTheNamed);
        assertThat(valid.scores().of("org_setup")).contains(new Scored(new BigDecimal("4"), "已补材料"));
        assertThat(valid.scores().of("base_funds")).isEqualTo(before.of("base_funds"));
        Map<String, String> another = Map.of("score_org_setup", "5", "score_base_funds", "4.5");
        assertThat(messages(check.check(another))).containsExactly("经费保障：没有退回，不能修改");
        Map<String, String> sentAgain = Map.of("score_org_setup", "5", "score_base_funds", "5.00");
        assertThat(messages(check.check(sentAgain))).isEmpty();
    }

    @Test
    void aPointThatDoesNotApplyStaysEmpty() {
        SheetCheck check = SheetCheck.of(SCHEME, "self").without(Set.of("org_groups"));
        Map<String, String> fields = Sheets.full(SCHEME, "self");
        assertThat(faults(check.check(fields))).extracting(Fault::code).containsExactly(Fault.Code.NOT_APPLICABLE);
        fields.put("score_org_groups", "");
        assertThat(((Valid) check.check(fields)).scores().points()).hasSize(35);
    }

    @Test
    void bareScoresNeedNoReasonButEverythingElse() {
        Checked checked = SheetCheck.of(SCHEME, "daily").checkScores(Map.of("daily_score", "9.5"));
        assertThat(messages(checked)).isEmpty();
        Checked wrong = SheetCheck.of(SCHEME, "daily").checkScores(Map.of("daily_score", "9.7", "weather", "1"));
        assertThat(messages(wrong)).containsExactly("强化平时考核：得分 9.7 不是 0.5 的整数倍", "“score_weather”不是本表的采分点");
    }

    private static Map<String, String> with(String sheet, String honours, String reason) {
        Map<String, String> fields = Sheets.full(SCHEME, sheet);
        fields.put("score_ethics_honours", honours);
        fields.put("reason_ethics_honours", reason);
        return fields;
    }

    private static List<String> messages(Checked checked) {
        return faults(checked).stream().map(Fault::message).toList();
    }

    private static List<Fault> faults(Checked checked) {
        return checked instanceof Faulty faulty ? faulty.faults() : List.of();
    }
}
