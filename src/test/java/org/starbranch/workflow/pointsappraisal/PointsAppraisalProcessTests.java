package org.starbranch.workflow.pointsappraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.starbranch.workflow.pointsappraisal.PointsAppraisalProcess.CLOSE_CORRECTION;
import static org.starbranch.workflow.pointsappraisal.PointsAppraisalProcess.CLOSE_GENERAL;
import static org.starbranch.workflow.pointsappraisal.PointsAppraisalProcess.CLOSE_NOTICE;
import static org.starbranch.workflow.pointsappraisal.PointsAppraisalProcess.CONFIRM;
import static org.starbranch.workflow.pointsappraisal.PointsAppraisalProcess.CROSS_CHECK;
import static org.starbranch.workflow.pointsappraisal.PointsAppraisalProcess.FILE;
import static org.starbranch.workflow.pointsappraisal.PointsAppraisalProcess.NOTICE_OVER;
import static org.starbranch.workflow.pointsappraisal.PointsAppraisalProcess.PUBLICISE;
import static org.starbranch.workflow.pointsappraisal.PointsAppraisalProcess.SECOND_HALF;
import static org.starbranch.workflow.sheetrating.SheetRatingProcess.FILL_SHEET;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.Organisation;
import org.starbranch.review.CrossChecks;
import org.starbranch.review.DecidedStars;
import org.starbranch.review.Entry;
import org.starbranch.review.ReturnedLine;
import org.starbranch.review.Review;
import org.starbranch.review.Review.State;
import org.starbranch.review.Reviews;
import org.starbranch.review.SheetId;
import org.starbranch.review.Standing;
import org.starbranch.review.Standings;
import org.starbranch.shared.Submission;
import org.starbranch.shared.Time;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.workflow.sheetrating.Rounds;
import org.starbranch.workflow.sheetrating.SheetFields;

/** The appraisal of 004 in the sample college: U1 has B01 to B05, B19 and B20 stand directly under the committee. */
@ProcessTest
class PointsAppraisalProcessTests {

    private static final String SCHEME = "zaozhuang-2020";
    private static final String CYCLE = "2025-" + SCHEME;
    private static final Map<String, String> CHECKED = Map.of("decision", "PASSED", "findings", "抽查属实");
    private static final Map<String, String> FILING = Map.of("filing_no", "组人备1号");
    private static final Map<String, String> CONFIRMED = Map.of("minute_no", "党纪1号", "opinion", "同意");
    private static final Map<String, String> NOTICE = Map.of("scope", "院内公示栏，异议向组织人事部提出");

    @Autowired
    private Desk desk;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Reviews reviews;

    @Autowired
    private CrossChecks checks;

    @Autowired
    private Standings standings;

    @Autowired
    private DecidedStars stars;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Rounds rounds;

    private ProcessInstance instance;

    @BeforeEach
    void theAppraisalIsOpen() {
        instance = rounds.open(SCHEME, PointsAppraisalProcess.KEY, LocalDate.of(2025, 5, 5));
    }

    @Test
    void twoHalvesMakeTheIndexOfTheYear() {
        half(1, Map.of("B02", Map.of("risk", "10")));
        assertThat(instance).isWaitingAt(SECOND_HALF);
        rounds.comes(LocalDate.of(2025, 7, 1));
        half(2, Map.of());
        assertThat(instance).isWaitingAt(CONFIRM);

        assertThat(standing(1, "B01"))
                .as("110 points count as 100")
                .extracting(Standing::raw, Standing::counted)
                .containsExactly("110", "100");
        assertThat(standing(0, "B02"))
                .as("(100 + 100) ÷ 2, 110 - 10 is still 100")
                .extracting(Standing::counted, Standing::star)
                .containsExactly("100", "5");
        assertThat(standing(0, "U1").counted()).isEqualTo("100");
        desk.as("committee1").complete(CYCLE, CONFIRM, CONFIRMED);
        assertThat(desk.as("office").refused(CYCLE, PUBLICISE, Map.of("scope", "")))
                .contains("请填写公示范围和渠道");
        assertThat(desk.as("office").shown(CYCLE, PUBLICISE).get("public_1"))
                .as("names and stars by code, no score and no rank")
                .asString()
                .contains("| 编号 | 名称 | 星级 |", "| B02 | 护理系教工第二党支部 | 五星 |")
                .doesNotContain("100");
        desk.as("office").complete(CYCLE, PUBLICISE, NOTICE);
        assertThat(cycles.cycle(CYCLE).stage()).isEqualTo(Stage.PUBLIC_NOTICE);
        rounds.comes(LocalDate.of(2025, 7, 8));
        assertThat(instance).as("the fifth working day").isWaitingAt(NOTICE_OVER);
        rounds.comes(LocalDate.of(2025, 7, 9));
        desk.as("office").complete(CYCLE, CLOSE_NOTICE, Map.of("decision", "PASSED", "objections", "无"));
        desk.runJobs();
        assertThat(instance).isEnded();
        assertThat(cycles.cycle(CYCLE).stage()).isEqualTo(Stage.CLOSED);
        assertThat(stars.finals(CYCLE).get("B02")).as("the ledger's star").hasToString("5");
        assertThat(runtime.createProcessInstanceQuery().list())
                .as("nothing is left but the proposals that follow from the stars")
                .isNotEmpty()
                .allMatch(left -> left.getProcessDefinitionId().startsWith("linkage:"));
    }

    @Test
    void theRollUpTakesTheMeanOfWhatCounts() {
        half(
                1,
                Map.of(
                        "B02",
                        Map.of("risk", "0", "innovation_score", "0"),
                        "B03",
                        Map.of("risk", "0", "theory", "0", "innovation_score", "0")));
        assertThat(standing(1, "B02").counted()).isEqualTo("80");
        assertThat(standing(1, "B03").counted()).isEqualTo("70");
        assertThat(standing(1, "U1"))
                .as("20 + (100 + 80 + 70 + 100 + 100) ÷ 5 × 0.8")
                .extracting(Standing::counted)
                .isEqualTo("92");
    }

    @Test
    void aGeneralBranchScoresItsOwnBranchesAndTheOfficeThoseWithoutOne() {
        fill("self", Map.of());
        Map<String, String> form = SheetFields.of(cycles.scheme(CYCLE), "general", Map.of());
        assertThat(reviews.record(id("B01", "general", 1), form, desk.actor("officer2")))
                .isInstanceOf(Submission.Refused.class);
        assertThat(reviews.record(id("B19", "general", 1), form, desk.actor("officer1")))
                .isInstanceOf(Submission.Refused.class);
        desk.as("officer1").complete(id("B01", "general", 1).toString(), FILL_SHEET, form);
        desk.as("office").complete(id("B19", "general", 1).toString(), FILL_SHEET, form);
        assertThat(reviews.find(id("B01", "general", 1)).orElseThrow().state()).isEqualTo(State.FILLED);
        assertThat(reviews.find(id("B19", "general", 1)).orElseThrow().state()).isEqualTo(State.FILLED);
    }

    @Test
    void theOfficeSeesHowStrictlyEachScoredAndFilesWithANumber() {
        fill("self", Map.of());
        fill("general", Map.of("B06", Map.of("theory", "0", "innovation_score", "0")));
        Map<String, Object> shown = desk.as("office").shown(CYCLE, CROSS_CHECK);
        assertThat(shown.get("leniency_1")).asString().contains("| 医学系党总支 | 5 | 98.00 | -1.50 |");
        assertThat(shown.get("sample_1")).asString().contains("| B06 |").contains("90.00");
        assertThat(desk.as("office").refused(CYCLE, CROSS_CHECK, Map.of("findings", "属实")))
                .contains("请选择结论");
        desk.as("office").complete(CYCLE, CROSS_CHECK, CHECKED);
        assertThat(desk.as("office").refused(CYCLE, FILE, Map.of())).contains("请填写备案编号");
        desk.as("office").complete(CYCLE, FILE, FILING);
        desk.runJobs();
        assertThat(rounds.waiting(CYCLE))
                .hasSize(4)
                .allMatch(sheet -> sheet.id().sheet().equals("committee_check"));
    }

    @Test
    void aGeneralBranchGetsFiveThreeOneOrNothing() {
        fill("self", Map.of());
        fill("general", Map.of());
        checkAndFile();
        Map<String, String> form = SheetFields.of(cycles.scheme(CYCLE), "committee_check", Map.of("deliberation", "4"));
        assertThat(desk.as("assessor1").refused(id("U1", "committee_check", 1).toString(), FILL_SHEET, form))
                .contains("得分 4 应当是 5、3、1、0 之一");
    }

    @Test
    void whatDoesNotApplyIsDeclaredWithAReasonAndRebased() {
        fill("self", Map.of());
        SheetId sheet = id("B01", "general", 1);
        Map<String, String> form =
                SheetFields.of(cycles.scheme(CYCLE), "general", Map.of("meetings", "1.5", "innovation_score", "0"));
        form.remove("score_dual_life");
        form.put("not_applicable_dual_life", "true");
        assertThat(reviews.record(sheet, form, desk.actor("officer1")).toString())
                .contains("请填写双重组织生活不适用的理由");
        form.put("reason_dual_life", "支部没有领导干部");
        desk.as("officer1").complete(sheet.toString(), FILL_SHEET, withTick(form));
        fill("general", Map.of());
        checkAndFile();
        fill("committee_check", Map.of());
        assertThat(standing(1, "B01").counted())
                .as("13.5 × 18 ÷ 15 = 16.2 of 18")
                .isEqualTo("491/5");
    }

    @Test
    void aFindingSendsItsLinesBackAndNothingElseMayChange() {
        toTheCrossCheck(Map.of("B06", Map.of("theory", "9")));
        SheetId sheet = id("B06", "general", 1);
        desk.as("office").complete(CYCLE, CROSS_CHECK, returning("B06，政治理论学习，参与度没有记录\nB06，dues，账目与票据不符"));

        Task task = desk.task(sheet.toString(), FILL_SHEET);
        assertThat(task.getName()).isEqualTo("党总支考核（上半年），退回补正（第1次）：临床医学教工党支部");
        assertThat(day(task)).as("three working days from the return").isEqualTo(LocalDate.of(2025, 5, 8));
        Map<String, Object> shown = desk.as("officer2").shown(sheet.toString(), FILL_SHEET);
        assertThat(shown.get("returned_1")).asString().contains("| 政治理论学习 | 9 | 参与度没有记录 |");
        assertThat(shown).containsEntry("na_guidance", true).doesNotContainKeys("na_theory", "na_dues");
        Map<String, String> silent = Map.of("score_theory", "6", "reason_theory", "补了记录", "score_dues", "3");
        assertThat(desk.as("officer2").refused(sheet.toString(), FILL_SHEET, silent))
                .contains("党费收缴：请写明更正或者维持的理由");
        assertThat(desk.as("officer2").refused(sheet.toString(), FILL_SHEET, Map.of("score_guidance", "0")))
                .contains("没有退回，不能修改");
        assertThat(reviews.record(sheet, silent, desk.actor("office")).toString())
                .as("it goes back to who scored, not to who checks")
                .contains("这张表不由您填写");
        desk.as("officer2")
                .complete(
                        sheet.toString(),
                        FILL_SHEET,
                        Map.of(
                                "score_theory", "6",
                                "reason_theory", "补了记录",
                                "score_dues", "3",
                                "reason_dues", "票据已核对无误"));
        desk.runJobs();

        assertThat(instance).as("it is looked at again").isWaitingAt(CROSS_CHECK);
        assertThat(desk.as("office").shown(CYCLE, CROSS_CHECK).get("returned_1"))
                .asString()
                .contains("| B06 | 政治理论学习 | 9 | 参与度没有记录 | 6 | 已更正：补了记录 |")
                .contains("| B06 | 党费收缴 | 3 | 账目与票据不符 | 3 | 维持原样：票据已核对无误 |");
        assertThat(checks.returned(CYCLE))
                .as("what stood there is kept, with who had entered it")
                .extracting(ReturnedLine::point, ReturnedLine::before, ReturnedLine::scoredBy)
                .containsExactly(
                        tuple("dues", new Entry("3", ""), "officer2"),
                        tuple("theory", new Entry("9", "查阅记录不全"), "officer2"));
        checkAndFile();
        fill("committee_check", Map.of());
        assertThat(standing(1, "B06").raw())
                .as("110 - 4, all other lines as they were")
                .isEqualTo("106");
    }

    @Test
    void whatNobodyCorrectsInTimeStandsAsBefore() {
        toTheCrossCheck(Map.of("B06", Map.of("theory", "9")));
        SheetId sheet = id("B06", "general", 1);
        desk.as("office").complete(CYCLE, CROSS_CHECK, returning("B06，theory，参与度没有记录"));
        rounds.comes(LocalDate.of(2025, 5, 9));
        assertThat(desk.as("office").shown(CYCLE, CLOSE_CORRECTION).get("missing"))
                .asString()
                .contains("临床医学教工党支部");
        desk.as("office").complete(CYCLE, CLOSE_CORRECTION, Map.of("reason", "多次催办未补正"));
        desk.runJobs();
        assertThat(desk.instance("sheet-rating", sheet.toString())).isNull();
        assertThat(reviews.find(sheet).orElseThrow())
                .as("the sheet is not lost with its line")
                .extracting(Review::state, Review::actor)
                .containsExactly(State.FILLED, "officer2");
        assertThat(desk.as("office").shown(CYCLE, CROSS_CHECK).get("returned_1"))
                .asString()
                .contains("| 9 | 逾期未办，保留原样：多次催办未补正 |");
        checkAndFile();
        fill("committee_check", Map.of());
        assertThat(standing(1, "B06").raw()).isEqualTo("109");
    }

    @Test
    void aBranchWithoutAGeneralBranchGoesBackToTheOffice() {
        toTheCrossCheck(Map.of());
        desk.as("office2").complete(CYCLE, CROSS_CHECK, returning("B19，政治引领，没有材料"));
        SheetId sheet = id("B19", "general", 1);
        Map<String, String> form = Map.of("score_guidance", "2", "reason_guidance", "缺一次学习记录");
        desk.as("office").complete(sheet.toString(), FILL_SHEET, form);
        desk.runJobs();
        assertThat(instance).isWaitingAt(CROSS_CHECK);
    }

    @Test
    @Tag("G12")
    void theLineOnPolicyStudyGoesBackWithoutAWord() {
        toTheCrossCheck(Map.of());
        assertThat(desk.as("office").refused(CYCLE, CROSS_CHECK, returning("B06，政策学习，某某的情况")))
                .contains("是否开展政策学习：只能退回核对，不写意见");
        desk.as("office").complete(CYCLE, CROSS_CHECK, returning("B06，政策学习"));
        desk.as("officer2").complete(id("B06", "general", 1).toString(), FILL_SHEET, Map.of("score_policy_study", "0"));
        desk.runJobs();
        assertThat(checks.returned(CYCLE))
                .extracting(ReturnedLine::finding, ReturnedLine::now)
                .containsExactly(tuple("请重新核对", new Entry("0", "")));
    }

    @Test
    void whatComesBackIsCheckedLineByLine() {
        fill("self", Map.of());
        rounds.fill(CYCLE, "general", this::rater, branch -> !branch.equals("B07"), Map.of());
        rounds.comes(LocalDate.of(2025, 7, 1));
        desk.as("office").complete(CYCLE, CLOSE_GENERAL, Map.of("reason", "按期截止"));
        desk.runJobs();
        assertThat(desk.as("office")
                        .refused(
                                CYCLE,
                                CROSS_CHECK,
                                returning("B99，政治引领，无\nB07，政治引领，没交\nB06，不存在，无\nB06，政治引领\nB06，政治引领，又一次")))
                .contains("B99：没有已经提交的党总支考核表", "B07：没有已经提交的党总支考核表", "“不存在”不是打分表上的条目")
                .contains("B06，政治引领：请写明退回的理由", "B06，政治引领：写了两次");
        assertThat(desk.as("office").refused(CYCLE, CROSS_CHECK, returning(""))).contains("退回时须列出条目，不退回时不填");
        Map<String, String> both = new HashMap<>(returning("B06，政治引领，没有材料"));
        both.put("decision", "PASSED");
        assertThat(desk.as("office").refused(CYCLE, CROSS_CHECK, both)).contains("退回时须列出条目，不退回时不填");
        assertThat(checks.returned(CYCLE)).isEmpty();
    }

    @Test
    void checkAndFilingAreDueFromTheDayTheScoringWasFinished() {
        toTheCrossCheck(Map.of());
        assertThat(day(desk.task(CYCLE, CROSS_CHECK))).isEqualTo(LocalDate.of(2025, 5, 12));
        rounds.comes(LocalDate.of(2025, 5, 9));
        desk.as("office").complete(CYCLE, CROSS_CHECK, CHECKED);
        assertThat(day(desk.task(CYCLE, FILE)))
                .as("five working days after 5 May, whenever the check was done")
                .isEqualTo(LocalDate.of(2025, 5, 12));
    }

    @Test
    void anObjectionThatHoldsReopensItsLineAndTheYearIsCountedAgain() {
        half(1, Map.of("B06", Map.of("risk", "0", "innovation_score", "0")));
        rounds.comes(LocalDate.of(2025, 7, 1));
        half(2, Map.of("B06", Map.of("risk", "0", "innovation_score", "0")));
        desk.as("committee1").complete(CYCLE, CONFIRM, CONFIRMED);
        desk.as("office").complete(CYCLE, PUBLICISE, NOTICE);
        rounds.comes(LocalDate.of(2025, 7, 9));
        assertThat(day(desk.task(CYCLE, CLOSE_NOTICE)))
                .as("five working days for the answer")
                .isEqualTo(LocalDate.of(2025, 7, 16));
        Map<String, String> upheld = new HashMap<>(returning("B06，risk，排查记录当时已经报送"));
        upheld.remove("findings");
        upheld.put("objections", "B06提出异议，属实");
        assertThat(desk.as("office").refused(CYCLE, CLOSE_NOTICE, upheld)).contains("请选择退回的条目属于哪个半年");
        upheld.put("half", "1");
        desk.as("office").complete(CYCLE, CLOSE_NOTICE, upheld);
        desk.as("officer2")
                .complete(
                        id("B06", "general", 1).toString(),
                        FILL_SHEET,
                        Map.of("score_risk", "20", "reason_risk", "补认"));
        desk.runJobs();
        checkAndFile();
        assertThat(instance).isWaitingAt(CONFIRM);
        assertThat(standing(1, "B06").counted()).isEqualTo("100");
        assertThat(standing(0, "B06"))
                .as("(100 + 80) ÷ 2")
                .extracting(Standing::counted, Standing::star)
                .containsExactly("90", "5");
    }

    private void toTheCrossCheck(Map<String, Map<String, String>> changes) {
        fill("self", Map.of());
        fill("general", changes);
        assertThat(instance).isWaitingAt(CROSS_CHECK);
    }

    private static Map<String, String> returning(String lines) {
        return Map.of("decision", "RETURNED", "findings", "抽查发现问题", "returns", lines);
    }

    private static LocalDate day(Task task) {
        return task.getDueDate().toInstant().atZone(Time.CHINA).toLocalDate();
    }

    private static Map<String, Object> withTick(Map<String, String> form) {
        Map<String, Object> typed = new java.util.LinkedHashMap<>(form);
        typed.put("not_applicable_dual_life", true);
        return typed;
    }

    private void half(int half, Map<String, Map<String, String>> changes) {
        fill("self", Map.of());
        assertThat(rounds.waiting(CYCLE))
                .hasSize(20)
                .allMatch(sheet -> sheet.id().half() == half);
        fill("general", changes);
        checkAndFile();
        fill("committee_check", Map.of());
    }

    private void checkAndFile() {
        desk.as("office").complete(CYCLE, CROSS_CHECK, CHECKED);
        desk.as("office").complete(CYCLE, FILE, FILING);
        desk.runJobs();
    }

    private void fill(String sheet, Map<String, Map<String, String>> changes) {
        rounds.fill(CYCLE, sheet, this::rater, subject -> true, changes);
    }

    private String rater(SheetId id) {
        return switch (id.sheet()) {
            case "self" -> "secretary" + id.subject().substring(1);
            case "general" ->
                organisation
                        .branch(id.subject())
                        .map(Branch::unit)
                        .map(unit -> "officer" + unit.code().substring(1))
                        .orElse("office");
            default -> "assessor1";
        };
    }

    private Standing standing(int half, String subject) {
        return standings.of(CYCLE, half, subject).orElseThrow();
    }

    private static SheetId id(String subject, String sheet, int half) {
        return Rounds.sheet(CYCLE, subject, sheet, half);
    }
}
