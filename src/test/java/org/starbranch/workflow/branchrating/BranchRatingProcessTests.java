package org.starbranch.workflow.branchrating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.starbranch.workflow.branchrating.BranchRatingProcess.ASSESS_BRANCH;
import static org.starbranch.workflow.branchrating.BranchRatingProcess.CONFIRM_MEETING;
import static org.starbranch.workflow.branchrating.BranchRatingProcess.CORRECT_ITEMS;
import static org.starbranch.workflow.branchrating.BranchRatingProcess.SCORE_DAILY;
import static org.starbranch.workflow.branchrating.BranchRatingProcess.SELF_ASSESS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.cycle.Cycles;
import org.starbranch.rating.Rating.Stage;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.Ratings;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.Totals;
import org.starbranch.scoring.Star;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.workflow.SubmissionRefused;

/** A branch's way through the rating. Branch B02: secretary02, member02; assessor1 belongs to B01, office to B16. */
@ProcessTest
class BranchRatingProcessTests {

    private static final String CYCLE = "2025-zhaoqing-2023";
    private static final RatingId RATING = new RatingId(CYCLE, "B02");
    private static final String KEY = RATING.toString();

    @Autowired
    private Desk desk;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Ratings ratings;

    @Autowired
    private RatingStars stars;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    private SheetForms forms;
    private ProcessInstance instance;

    @BeforeEach
    void theRatingOfBranchTwoIsOpen() {
        cycles.open("zhaoqing-2023", 2025, "strict", desk.actor("office"));
        forms = new SheetForms(cycles.scheme(CYCLE));
        ratings.open(CYCLE, List.of("B02"));
        instance = desk.instance(BranchRatingProcess.KEY, KEY);
    }

    @Test
    void aBranchIsRatedWithoutDetour() {
        assertThat(instance).isWaitingAt(SELF_ASSESS);
        assertThat(desk.task(KEY, SELF_ASSESS).getAssignee()).isEqualTo("secretary02");
        desk.as("secretary02").complete(KEY, SELF_ASSESS, forms.self());
        assertThat(instance).isWaitingAt(CONFIRM_MEETING);
        desk.as("member02").complete(KEY, CONFIRM_MEETING, SheetForms.meeting());
        assertThat(instance).isWaitingAt(ASSESS_BRANCH);
        desk.as("assessor1").complete(KEY, ASSESS_BRANCH, forms.assessor());
        assertThat(instance).isWaitingAt(SCORE_DAILY);
        desk.as("office").complete(KEY, SCORE_DAILY, SheetForms.daily("8.5"));

        assertThat(instance).isEnded().hasPassed("EndEvent_RatingFinished");
        assertThat(stage()).isEqualTo(Stage.FINISHED);
        assertThat(total()).isEqualTo("93.5");
        assertThat(stars.current(RATING, StarKind.SCORE))
                .hasValueSatisfying(star -> assertThat(star.star()).isEqualTo(Star.of(5)));
        assertThat(cycles.cycle(CYCLE).openRatings()).isEqualTo(19);
        assertThat(ratings.scorers(RATING)).containsExactly("assessor1", "office");
        assertThat(ratings.explanation(RATING)).containsKeys("common", "setup", "total", "star");
        noScoreStandsInTheEngine();
    }

    @Test
    void openingTwiceOpensOnce() {
        ratings.open(CYCLE, List.of("B02"));
        assertThat(ratings.ofCycle(CYCLE)).hasSize(1);
        assertThat(desk.instance(BranchRatingProcess.KEY, KEY).getId()).isEqualTo(instance.getId());
    }

    @Test
    void theMeetingSendsTheSheetBack() {
        desk.as("secretary02").complete(KEY, SELF_ASSESS, forms.self());
        desk.as("member02").complete(KEY, CONFIRM_MEETING, Map.of("decision", "SENT_BACK", "remark", "三会一课的自评偏高"));
        assertThat(instance).isWaitingAt(SELF_ASSESS);
        assertThat(stage()).isEqualTo(Stage.SELF_ASSESSMENT);
        assertThat(desk.as("secretary02").shown(KEY, SELF_ASSESS))
                .containsEntry("notice", "支部会议退回：三会一课的自评偏高")
                .hasEntrySatisfying(
                        "self_rule_meetings",
                        shown -> assertThat((String) shown).contains("上次 2 分"));
        desk.as("secretary02").complete(KEY, SELF_ASSESS, forms.self());
        assertThat(instance).isWaitingAt(CONFIRM_MEETING);
        assertThat(revisions("self")).isEqualTo(2);
    }

    @Test
    void theAssessorReturnsOneItemAndTheBranchCorrectsOnlyThat() {
        selfAssessedAndConfirmed();
        desk.as("assessor1")
                .complete(KEY, ASSESS_BRANCH, Map.of("return_cohesion", true, "return_question", "请说明党小组设置"));
        assertThat(instance).isWaitingAt(CORRECT_ITEMS);
        assertThat(stage()).isEqualTo(Stage.CORRECTION);
        assertThat(ratings.scorers(RATING)).isEmpty();
        assertThat(desk.as("secretary02").shown(KEY, CORRECT_ITEMS))
                .containsEntry("return_cohesion", true)
                .doesNotContainKey("return_setup")
                .containsEntry("notice", "考核组的问题：请说明党小组设置")
                .doesNotContainKey("self_org_setup");

        assertThat(desk.as("secretary02").refused(KEY, CORRECT_ITEMS, correction("score_org_setup", "4")))
                .contains("规范设置：没有退回，不能修改");
        desk.as("secretary02").complete(KEY, CORRECT_ITEMS, correction("reason_org_groups", "一个党小组缺组长"));

        assertThat(instance).isWaitingAt(ASSESS_BRANCH);
        assertThat(revisions("self")).isEqualTo(2);
        assertThat(desk.as("assessor1").shown(KEY, ASSESS_BRANCH))
                .hasEntrySatisfying(
                        "self_org_groups", shown -> assertThat((String) shown).contains("支部自评 1.5 分", "补正前 2 分"))
                .hasEntrySatisfying(
                        "selfreason_org_groups",
                        shown -> assertThat((String) shown).contains("一个党小组缺组长"));
        desk.as("assessor1").complete(KEY, ASSESS_BRANCH, forms.assessor());
        assertThat(instance).isWaitingAt(SCORE_DAILY);
        noScoreStandsInTheEngine();
    }

    @Test
    void theAssessorSeesTheHonoursWithTheirCount() {
        desk.as("secretary02")
                .complete(KEY, SELF_ASSESS, forms.self("张三，市级，2024-06-30\n张三，省级，2025-01-01\n李四，校级，2024-01-01", "1"));
        desk.as("member02").complete(KEY, CONFIRM_MEETING, SheetForms.meeting());
        assertThat(desk.as("assessor1").shown(KEY, ASSESS_BRANCH))
                .containsEntry("honours_count", "1")
                .hasEntrySatisfying(
                        "honours_list",
                        shown -> assertThat((String) shown).contains("3 条", "张三，市级，2024-06-30", "同一人只计一次", "级别低于市级"));
        Map<String, Object> above = forms.assessor();
        above.put("score_ethics_honours", "2");
        assertThat(desk.as("assessor1").refused(KEY, ASSESS_BRANCH, above)).contains("超过荣誉清单计得的 1 分");
    }

    @Test
    void everyFaultIsNamedAtOnceByEitherDoor() {
        Map<String, Object> form = forms.self();
        form.put("score_org_setup", "9");
        form.put("score_org_check", "2");
        form.put("score_org_groups", "");
        form.put("score_sec_quality", "二");
        form.put("applied_star", "1");
        String message = desk.as("secretary02").refused(KEY, SELF_ASSESS, form);
        assertThat(message)
                .startsWith("【未能提交】")
                .contains("规范设置：得分 9 超过满分 5")
                .contains("得分 2 低于满分 3，请写明理由")
                .contains("还没有打分")
                .contains("得分应当是数");
        Task task = desk.task(KEY, SELF_ASSESS);
        assertThatThrownBy(() -> desk.as("secretary02").doing(() -> {
                    tasks.complete(task.getId(), form);
                    return task;
                }))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessage(message);
        assertThat(stage()).isEqualTo(Stage.SELF_ASSESSMENT);
        assertThat(revisions("self")).isZero();
    }

    @Test
    void theStarAppliedForMustBeWithinReach() {
        Map<String, Object> form = forms.self();
        form.put("applied_star", "3");
        assertThat(desk.as("secretary02").refused(KEY, SELF_ASSESS, form))
                .contains("拟申报星级应为四星至五星：自评 85 分，加日常指标 0 至 10 分");
    }

    @Test
    void whatIsNotInTheFormIsRefused() {
        Map<String, Object> form = forms.self();
        form.put("assessmentOutcome", "SCORED");
        assertThat(desk.as("secretary02").refused(KEY, SELF_ASSESS, form)).contains("assessmentOutcome");
        form.remove("assessmentOutcome");
        form.put("score_daily_score", "10");
        assertThat(desk.as("secretary02").refused(KEY, SELF_ASSESS, form)).contains("score_daily_score");
    }

    @Test
    void aReturnNeedsAnItemAndAQuestion() {
        selfAssessedAndConfirmed();
        assertThat(desk.as("assessor1").refused(KEY, ASSESS_BRANCH, Map.of("return_question", "为什么？")))
                .contains("没有勾选要退回的事项");
        assertThat(desk.as("assessor1").refused(KEY, ASSESS_BRANCH, Map.of("return_setup", true)))
                .contains("退回事项须写明");
        assertThat(instance).isWaitingAt(ASSESS_BRANCH);
    }

    @Test
    void whoBelongsToTheBranchDoesNotScoreIt() {
        RatingId first = new RatingId(CYCLE, "B01");
        ratings.open(CYCLE, List.of("B01"));
        desk.as("secretary01").complete(first.toString(), SELF_ASSESS, forms.self());
        desk.as("member01").complete(first.toString(), CONFIRM_MEETING, SheetForms.meeting());
        assertThat(candidates(first, ASSESS_BRANCH)).containsExactlyInAnyOrder("assessor2", "assessor3");
        tasks.setAssignee(desk.task(first.toString(), ASSESS_BRANCH).getId(), "assessor1");
        assertThat(desk.as("assessor1").refused(first.toString(), ASSESS_BRANCH, forms.assessor()))
                .contains("应当回避");
    }

    @Test
    void theDailyIndicatorNeedsAReasonAndAnUninvolvedOffice() {
        RatingId sixteenth = new RatingId(CYCLE, "B16");
        ratings.open(CYCLE, List.of("B16"));
        desk.as("secretary16").complete(sixteenth.toString(), SELF_ASSESS, forms.self());
        desk.as("member16").complete(sixteenth.toString(), CONFIRM_MEETING, SheetForms.meeting());
        desk.as("assessor1").complete(sixteenth.toString(), ASSESS_BRANCH, forms.assessor());
        tasks.setAssignee(desk.task(sixteenth.toString(), SCORE_DAILY).getId(), "office");
        assertThat(desk.as("office").refused(sixteenth.toString(), SCORE_DAILY, SheetForms.daily("10")))
                .contains("应当回避");
        tasks.setAssignee(desk.task(sixteenth.toString(), SCORE_DAILY).getId(), "office2");
        assertThat(desk.as("office2").refused(sixteenth.toString(), SCORE_DAILY, Map.of("score_daily_score", "10")))
                .contains("请写明评分理由");
    }

    @Test
    void aSecretaryIsNoAssessorAndNoOtherBranchsSecretary() {
        tasks.setAssignee(desk.task(KEY, SELF_ASSESS).getId(), "secretary03");
        assertThat(desk.as("secretary03").refused(KEY, SELF_ASSESS, forms.self()))
                .contains("只有本支部书记可以提交");
        tasks.setAssignee(desk.task(KEY, SELF_ASSESS).getId(), "secretary02");
        selfAssessedAndConfirmed();
        tasks.setAssignee(desk.task(KEY, ASSESS_BRANCH).getId(), "secretary03");
        assertThat(desk.as("secretary03").refused(KEY, ASSESS_BRANCH, forms.assessor()))
                .contains("支部书记不参与考核评分");
    }

    @Test
    void namedPointsAreScoredAgainAndNothingElse() {
        selfAssessedAndConfirmed();
        desk.as("assessor1").complete(KEY, ASSESS_BRANCH, forms.assessor());
        desk.as("office").complete(KEY, SCORE_DAILY, SheetForms.daily("5"));
        Map<String, String> fields = Map.of("score_org_setup", "4", "reason_org_setup", "核查发现设置不合规");
        assertThat(ratings.rescore(RATING, Set.of("org_check"), fields, desk.actor("assessor2"), "异议"))
                .isInstanceOf(Submission.Refused.class);
        assertThat(ratings.rescore(RATING, Set.of("org_setup"), fields, desk.actor("assessor2"), "异议 YY-2025-001"))
                .isInstanceOfSatisfying(
                        Submission.Accepted.class,
                        accepted -> assertThat(((Totals) accepted.outcome())
                                        .total()
                                        .orElseThrow()
                                        .shown())
                                .isEqualTo("89"));
        assertThat(stars.current(RATING, StarKind.SCORE)).hasValueSatisfying(star -> {
            assertThat(star.version()).isEqualTo(2);
            assertThat(star.star()).isEqualTo(Star.of(4));
            assertThat(star.reason()).startsWith("异议 YY-2025-001");
        });
        assertThat(revisions("assessor")).isEqualTo(2);
    }

    private void selfAssessedAndConfirmed() {
        desk.as("secretary02").complete(KEY, SELF_ASSESS, forms.self());
        desk.as("member02").complete(KEY, CONFIRM_MEETING, SheetForms.meeting());
    }

    /** The two points of 组织严密, the second corrected to 1.5, and one field more. */
    private static Map<String, Object> correction(String field, String value) {
        Map<String, Object> form = new java.util.HashMap<>(Map.of(
                "score_org_check", "3",
                "score_org_groups", "1.5",
                "reason_org_groups", "缺组长"));
        form.put(field, value);
        return form;
    }

    private Stage stage() {
        return ratings.find(RATING).orElseThrow().stage();
    }

    private String total() {
        return ratings.totals(RATING).total().orElseThrow().shown();
    }

    private int revisions(String sheet) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM rating_sheet WHERE branch_code = 'B02' AND sheet = ?", Integer.class, sheet);
    }

    private List<String> candidates(RatingId rating, String task) {
        return tasks.getIdentityLinksForTask(desk.task(rating.toString(), task).getId()).stream()
                .map(IdentityLink::getUserId)
                .toList();
    }

    private void noScoreStandsInTheEngine() {
        for (String table : List.of("ACT_RU_VARIABLE", "ACT_HI_VARINST", "ACT_HI_DETAIL")) {
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM " + table + " WHERE NAME_ LIKE 'score\\_%' OR NAME_ LIKE 'reason\\_%'"
                                    + " OR NAME_ IN ('honours', 'applied_star', 'return_question')",
                            Integer.class))
                    .as(table)
                    .isZero();
        }
    }
}
