package org.starbranch.workflow.standardisationcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.starbranch.workflow.sheetrating.SheetRatingProcess.FILL_SHEET;
import static org.starbranch.workflow.standardisationcheck.StandardisationCheckProcess.CLOSE_RECHECK;
import static org.starbranch.workflow.standardisationcheck.StandardisationCheckProcess.IMPROVEMENTS_DUE;
import static org.starbranch.workflow.standardisationcheck.StandardisationCheckProcess.LIST_IMPROVEMENTS;
import static org.starbranch.workflow.standardisationcheck.StandardisationCheckProcess.REPORT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.Organisation;
import org.starbranch.review.Checklists;
import org.starbranch.review.Decision;
import org.starbranch.review.Decisions;
import org.starbranch.review.FollowUps;
import org.starbranch.review.Improvement;
import org.starbranch.review.ReturnedLine;
import org.starbranch.review.Review;
import org.starbranch.review.Review.State;
import org.starbranch.review.Reviews;
import org.starbranch.review.SheetId;
import org.starbranch.scheme.model.Responsible;
import org.starbranch.scoring.Progress;
import org.starbranch.scoring.Progress.Counts;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.workflow.sheetrating.Rounds;
import org.starbranch.workflow.sheetrating.SheetFields;

/** The checklist of 003 in the sample college: twenty branches, B21 is exempt. B01 teachers, B03 students, B16 offices. */
@ProcessTest
class StandardisationCheckProcessTests {

    private static final String SCHEME = "xinyang-stage1";
    private static final String CYCLE = "2025-" + SCHEME;
    private static final Map<String, String> UNTIL_JANUARY =
            Map.of("decision", "FOLLOW", "due", "2026-01-31", "instruction", "逐条整改");
    private static final Map<String, String> REPORTED = Map.of("report", "检查完成");

    @Autowired
    private Desk desk;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Checklists checklists;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Organisation organisation;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcTemplate jdbc;

    private ProcessInstance instance;

    @BeforeEach
    void theCheckIsOpen() {
        instance = rounds.open(SCHEME, StandardisationCheckProcess.KEY, LocalDate.of(2025, 9, 1));
    }

    @Test
    void aCheckGoesFromTheBranchesToTheReport() {
        assertThat(open()).hasSize(20).allMatch(sheet -> sheet.id().sheet().equals("self"));
        fill("self");
        assertThat(open()).as("three levels look at what they answer for").hasSize(60);

        unmet();
        assertThat(instance).isWaitingAt(LIST_IMPROVEMENTS);
        assertThat(progress("B02"))
                .extracting(progress -> progress.all().worked(), progress -> notMet(progress, Responsible.COLLEGE))
                .containsExactly("28 ÷ 30 ≈ 93.33%", 1);
        assertThat(progress("B05"))
                .as("what the general branch owes is not charged to the branch")
                .extracting(
                        progress -> progress.all().worked(), progress -> notMet(progress, Responsible.GENERAL_BRANCH))
                .containsExactly("29 ÷ 29 = 100%", 1);
        desk.as("office").complete(CYCLE, LIST_IMPROVEMENTS, UNTIL_JANUARY);

        assertThat(checklists.improvements(CYCLE))
                .extracting(found -> checklists.responsible(CYCLE, found), Improvement::point, Improvement::due)
                .containsExactlyInAnyOrder(
                        tuple("护理系教工第二党支部", "openness", LocalDate.of(2026, 1, 31)),
                        tuple("护理系教工第二党支部", "talks", LocalDate.of(2026, 1, 31)),
                        tuple("学校党委", "funds", LocalDate.of(2026, 1, 31)),
                        tuple("护理系党总支", "organisers", LocalDate.of(2026, 1, 31)));
        desk.as("office").complete(CYCLE, REPORT, REPORTED);
        assertThat(instance).as("what was ordered is followed").isWaitingAt(IMPROVEMENTS_DUE);
        assertThat(cycles.cycle(CYCLE).stage()).isNotEqualTo(Stage.CLOSED);
        nothingTypedStandsInTheEngine();
    }

    @Test
    @Tag("X5")
    void eachLevelChecksWhatItAnswersFor() {
        fill("self");
        assertThat(desk.as("officer1").shown(id("B03", "general_check").toString(), FILL_SHEET))
                .as("a branch of students is not asked for 双带头人")
                .containsEntry("na_dual_leaders", true);
        assertThat(refusal("B03", "general_check", "officer2")).contains("这张表不由您填写");
        assertThat(refusal("B03", "general_check", "assessor1")).contains("这张表不由您填写");
        assertThat(refusal("B03", "college_check", "assessor1")).contains("这张表不由您填写");
        assertThat(refusal("B19", "general_check", "officer1"))
                .as("a branch without a general branch is the office's to check")
                .contains("这张表不由您填写");
        Map<String, String> form = rounds.form(id("B03", "check"), Map.of());
        form.put("score_funds", "met");
        assertThat(desk.as("assessor1").refused(id("B03", "check").toString(), FILL_SHEET, form))
                .contains("表单里没有“score_funds”这一项");
        rounds.complete(id("B03", "general_check"), "officer1", Map.of());
        rounds.complete(id("B03", "college_check"), "office", Map.of());
        rounds.complete(id("B19", "general_check"), "office", Map.of());
        assertThat(progress("B03").others().get(Responsible.GENERAL_BRANCH))
                .extracting(Counts::met, Counts::notApplicable)
                .containsExactly(8, 1);
    }

    @Test
    void whenItsDayHasPassedTheSameLinesAreCheckedAgainByThoseWhoLookedBefore() {
        fill("self");
        unmet();
        desk.as("office").complete(CYCLE, LIST_IMPROVEMENTS, UNTIL_JANUARY);
        desk.as("office").complete(CYCLE, REPORT, REPORTED);
        rounds.comes(LocalDate.of(2026, 1, 31));
        assertThat(open()).as("its last day is not over").isEmpty();
        rounds.comes(LocalDate.of(2026, 2, 1));
        assertThat(open())
                .extracting(sheet -> sheet.id().subject() + " " + sheet.id().sheet())
                .containsExactlyInAnyOrder("B02 check", "B02 college_check", "B05 general_check");
        assertThat(desk.task(id("B02", "check").toString(), FILL_SHEET).getName())
                .isEqualTo("检查组核查，改进复查（第1次）：护理系教工第二党支部");
        assertThat(desk.as("assessor1")
                        .shown(id("B02", "check").toString(), FILL_SHEET)
                        .get("returned_1"))
                .asString()
                .contains("| 党务公开 | 未达标 | 查阅记录不全 |", "| 谈心谈话 | 部分达标 | 查阅记录不全 |");
        assertThat(progress("B02").all().worked()).as("nobody knows yet").contains("还有 2 条没有核查");

        rounds.complete(id("B02", "check"), "assessor1", Map.of("openness", "met", "talks", "partly_met"));
        rounds.complete(id("B02", "college_check"), "office", Map.of("funds", "met"));
        rounds.complete(id("B05", "general_check"), "officer1", Map.of("organisers", "met"));
        desk.runJobs();
        assertThat(progress("B02"))
                .as("computed again")
                .extracting(progress -> progress.all().worked(), progress -> notMet(progress, Responsible.COLLEGE))
                .containsExactly("29 ÷ 30 ≈ 96.67%", 0);
        assertThat(followUps.followed(CYCLE))
                .as("the effect is recorded beside what was found")
                .extracting(ReturnedLine::point, ReturnedLine::was, ReturnedLine::standing, ReturnedLine::scoredBy)
                .containsExactlyInAnyOrder(
                        tuple("openness", "未达标", "达标", "assessor1"),
                        tuple("talks", "部分达标", "部分达标", "assessor1"),
                        tuple("funds", "未达标", "达标", "office"),
                        tuple("organisers", "未达标", "达标", "officer1"));
        assertThat(desk.as("office").shown(CYCLE, LIST_IMPROVEMENTS).get("followed_1"))
                .asString()
                .contains("| B02 | 党务公开 | 未达标 | 查阅记录不全 | 达标 | 已更正：查阅记录不全 |");
        assertThat(checklists.improvements(CYCLE))
                .as("what is left is ordered anew")
                .extracting(Improvement::point, Improvement::due)
                .containsExactly(tuple("talks", null));

        assertThat(desk.as("office").refused(CYCLE, LIST_IMPROVEMENTS, Map.of("decision", "END")))
                .contains("请填写改进要求或者不再跟踪的理由");
        desk.as("office").complete(CYCLE, LIST_IMPROVEMENTS, Map.of("decision", "END", "instruction", "列入下一阶段"));
        desk.as("office").complete(CYCLE, REPORT, Map.of("report", "改进情况见表"));
        assertThat(instance).isEnded();
        assertThat(cycles.cycle(CYCLE).stage()).isEqualTo(Stage.CLOSED);
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(decisions.of(CYCLE))
                .extracting(Decision::kind, Decision::subject, Decision::outcome)
                .containsExactly(
                        tuple(Decision.Kind.IMPROVEMENT, "R1", "2026-01-31"),
                        tuple(Decision.Kind.IMPROVEMENT, "R2", "END"),
                        tuple(Decision.Kind.REPORT, "R1", "REPORTED"),
                        tuple(Decision.Kind.REPORT, "R2", "REPORTED"));
        nothingTypedStandsInTheEngine();
    }

    @Test
    void aRecheckThatNobodyMakesLeavesWhatWasFound() {
        fill("self");
        unmet();
        desk.as("office").complete(CYCLE, LIST_IMPROVEMENTS, UNTIL_JANUARY);
        desk.as("office").complete(CYCLE, REPORT, REPORTED);
        rounds.comes(LocalDate.of(2026, 2, 1));
        rounds.complete(id("B02", "check"), "assessor1", Map.of("openness", "met", "talks", "met"));
        rounds.comes(LocalDate.of(2026, 3, 10));
        desk.as("office").complete(CYCLE, CLOSE_RECHECK, Map.of("reason", "寒假期间未能复查"));
        desk.runJobs();
        assertThat(instance).isWaitingAt(LIST_IMPROVEMENTS);
        assertThat(checklists.improvements(CYCLE))
                .extracting(Improvement::point)
                .containsExactly("funds", "organisers");
        assertThat(progress("B02"))
                .extracting(progress -> progress.all().worked(), progress -> notMet(progress, Responsible.COLLEGE))
                .containsExactly("30 ÷ 30 = 100%", 1);
    }

    @Test
    void nothingIsListedWhereEverythingIsMet() {
        fill("self");
        fill("check");
        fill("general_check");
        fill("college_check");
        assertThat(instance).isWaitingAt(REPORT).hasNotPassed(LIST_IMPROVEMENTS);
        desk.as("office").complete(CYCLE, REPORT, REPORTED);
        assertThat(instance).as("there is nothing to follow").isEnded();
    }

    @Test
    void afterItsDayTheOfficeClosesTheRoundAndTheRestCountsAsMissing() {
        fill("self");
        fill("check", branch -> !branch.equals("B07"));
        fill("general_check");
        fill("college_check");
        assertThat(open()).hasSize(1);
        rounds.comes(LocalDate.of(2025, 12, 1));
        assertThat(desk.as("office")
                        .shown(CYCLE, StandardisationCheckProcess.CLOSE_CHECK)
                        .get("missing"))
                .asString()
                .contains("医学基础教工党支部");
        String refusal =
                desk.as("office").refused(CYCLE, StandardisationCheckProcess.CLOSE_CHECK, Map.of("reason", " "));
        assertThat(refusal).contains("请填写截止收表的理由");
        desk.as("office").complete(CYCLE, StandardisationCheckProcess.CLOSE_CHECK, Map.of("reason", "支部搬迁，未能核查"));
        desk.runJobs();

        assertThat(desk.instance("sheet-rating", id("B07", "check").toString())).isNull();
        assertThat(reviews.find(id("B07", "check")).orElseThrow().state()).isEqualTo(State.GIVEN_UP);
        assertThat(progress("B07").all().share()).isEmpty();
        assertThat(progress("B08").all().share()).isPresent();
        assertThat(instance).isWaitingAt(REPORT);
    }

    @Test
    void theOverdueTaskGoesWhenTheLastSheetComes() {
        rounds.comes(LocalDate.of(2025, 11, 1));
        assertThat(desk.task(CYCLE, StandardisationCheckProcess.CLOSE_SELF_CHECK))
                .isNotNull();
        fill("self");
        assertThat(desk.task(CYCLE, StandardisationCheckProcess.CLOSE_SELF_CHECK))
                .isNull();
        assertThat(open())
                .extracting(sheet -> sheet.id().sheet())
                .doesNotContain("self")
                .hasSize(60);
    }

    @Test
    void everyFieldIsCheckedAgainAndAllFaultsAreToldAtOnce() {
        Map<String, String> form = SheetFields.of(
                cycles.scheme(CYCLE),
                "self",
                Map.of("branch_founding", "excellent", "branch_size", "", "secretary_choice", "not_applicable"));
        form.put("score_openness", "not_met");
        form.put("score_funds", "met");
        String refusal = desk.as("secretary01").refused(id("B01", "self").toString(), FILL_SHEET, form);
        assertThat(refusal).contains("表单里没有“score_funds”这一项");
        form.remove("score_funds");
        assertThat(desk.as("secretary01").refused(id("B01", "self").toString(), FILL_SHEET, form))
                .contains("应当选择达标、部分达标、未达标、不适用之一")
                .contains("还没有打分")
                .contains("书记人选：对各支部都适用，不能填不适用")
                .contains("没有达标，请写明理由");
        assertThat(reviews.find(id("B01", "self")).orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM review_entry", Integer.class))
                .isZero();
    }

    @Test
    void whatConcernsTeachersIsNotAskedOfStudents() {
        assertThat(desk.as("secretary03").shown(id("B03", "self").toString(), FILL_SHEET))
                .containsEntry("na_course_ethics", true);
        Map<String, String> form = SheetFields.of(cycles.scheme(CYCLE), "self", Map.of());
        assertThat(desk.as("secretary03").refused(id("B03", "self").toString(), FILL_SHEET, form))
                .contains("本支部不适用，不打分");
    }

    @Test
    void onlyTheSecretaryFillsInTheBranchsOwnSheetAndNobodyChecksHisOwnBranch() {
        Map<String, String> form = SheetFields.of(cycles.scheme(CYCLE), "self", Map.of());
        assertThat(reviews.record(id("B01", "self"), form, desk.actor("secretary02")))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.faults().toString()).contains("这张表不由您填写"));
        fill("self");
        Map<String, String> check = SheetFields.of(cycles.scheme(CYCLE), "check", Map.of());
        assertThat(reviews.record(id("B01", "check"), check, desk.actor("assessor1")))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.faults().toString()).contains("应当回避"));
    }

    @Test
    void aRoundThatIsStartedTwiceIsOpenedOnce() {
        int before = reviews.current(CYCLE).orElseThrow().open();
        boolean more = reviews.open(
                CYCLE,
                new org.starbranch.review.RoundPlan("self", "支部自查", List.of("self"), 0, "self_assessment"),
                50,
                group -> List.of());
        assertThat(more).isFalse();
        assertThat(reviews.current(CYCLE).orElseThrow().open())
                .isEqualTo(before)
                .isEqualTo(20);
    }

    /** B02 and B05 have four lines that are not met, one of the general branch, one of the college. */
    private void unmet() {
        Map<String, Map<String, String>> found = Map.of(
                "check", Map.of("openness", "not_met", "talks", "partly_met"),
                "college_check", Map.of("funds", "not_met"));
        found.forEach((sheet, changes) -> rounds.complete(id("B02", sheet), rater(id("B02", sheet)), changes));
        rounds.complete(id("B05", "general_check"), "officer1", Map.of("organisers", "not_met"));
        fill("check");
        fill("general_check");
        fill("college_check");
    }

    private void fill(String sheet) {
        fill(sheet, branch -> true);
    }

    private void fill(String sheet, Predicate<String> wanted) {
        rounds.fill(CYCLE, sheet, this::rater, wanted, Map.of());
    }

    private String rater(SheetId id) {
        return switch (id.sheet()) {
            case "self" -> "secretary" + id.subject().substring(1);
            case "check" -> "B01".equals(id.subject()) ? "assessor2" : "assessor1";
            case "general_check" ->
                organisation
                        .branch(id.subject())
                        .map(Branch::unit)
                        .map(unit -> "officer" + unit.code().substring(1))
                        .orElse("office");
            default -> "B16".equals(id.subject()) ? "office2" : "office";
        };
    }

    private String refusal(String branch, String sheet, String user) {
        return reviews.record(id(branch, sheet), Map.of(), desk.actor(user)).toString();
    }

    private Progress progress(String branch) {
        return Objects.requireNonNull(checklists.progress(CYCLE).get(branch));
    }

    private static int notMet(Progress progress, Responsible level) {
        return Objects.requireNonNull(progress.others().get(level)).notMet();
    }

    private List<Review> open() {
        return rounds.waiting(CYCLE);
    }

    private static SheetId id(String branch, String sheet) {
        return Rounds.sheet(CYCLE, branch, sheet, 0);
    }

    private void nothingTypedStandsInTheEngine() {
        for (String table : List.of("ACT_RU_VARIABLE", "ACT_HI_VARINST", "ACT_HI_DETAIL")) {
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM " + table
                                    + " WHERE NAME_ LIKE 'score\\_%' OR NAME_ LIKE 'reason\\_%'",
                            Integer.class))
                    .as(table)
                    .isZero();
        }
    }
}
