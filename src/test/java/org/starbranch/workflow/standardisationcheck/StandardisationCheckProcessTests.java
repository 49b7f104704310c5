package org.starbranch.workflow.standardisationcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.starbranch.workflow.sheetrating.SheetRatingProcess.FILL_SHEET;
import static org.starbranch.workflow.standardisationcheck.StandardisationCheckProcess.LIST_IMPROVEMENTS;
import static org.starbranch.workflow.standardisationcheck.StandardisationCheckProcess.REPORT;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.review.Checklists;
import org.starbranch.review.Improvement;
import org.starbranch.review.Review;
import org.starbranch.review.Review.State;
import org.starbranch.review.Reviews;
import org.starbranch.review.SheetId;
import org.starbranch.scheme.model.Responsible;
import org.starbranch.scoring.Progress;
import org.starbranch.shared.SteerableClock;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.workflow.sheetrating.SheetFields;

/** The checklist of 003 in the sample college: twenty branches, B21 is exempt. B01 teachers, B03 students, B16 offices. */
@ProcessTest
class StandardisationCheckProcessTests {

    private static final String SCHEME = "xinyang-stage1";
    private static final String CYCLE = "2025-" + SCHEME;

    @Autowired
    private Desk desk;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Checklists checklists;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private SteerableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private ProcessInstance instance;

    @BeforeEach
    void theCheckIsOpen() {
        on(LocalDate.of(2025, 9, 1));
        assertThat(cycles.open(SCHEME, 2025, "", desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
        instance = desk.instance(StandardisationCheckProcess.KEY, CYCLE);
        desk.runJobs();
    }

    @Test
    void aCheckGoesFromTheBranchesToTheReport() {
        assertThat(open()).hasSize(20).allMatch(sheet -> sheet.id().sheet().equals("self"));
        fill("self", branch -> true);
        assertThat(open()).hasSize(20).allMatch(sheet -> sheet.id().sheet().equals("check"));

        complete("B02", "check", "assessor1", Map.of("openness", "not_met", "talks", "partly_met", "funds", "not_met"));
        complete("B05", "check", "assessor1", Map.of("organisers", "not_met"));
        fill("check", branch -> !List.of("B02", "B05").contains(branch));

        assertThat(instance).isWaitingAt(LIST_IMPROVEMENTS);
        assertThat(progress("B02"))
                .extracting(progress -> progress.all().worked(), progress -> notMet(progress, Responsible.COLLEGE))
                .containsExactly("28 ÷ 30 ≈ 93.33%", 1);
        assertThat(progress("B05"))
                .as("what the general branch owes is not charged to the branch")
                .extracting(
                        progress -> progress.all().worked(), progress -> notMet(progress, Responsible.GENERAL_BRANCH))
                .containsExactly("29 ÷ 29 = 100%", 1);
        desk.as("office").complete(CYCLE, LIST_IMPROVEMENTS, Map.of("due", "2026-01-31", "instruction", "逐条整改"));

        assertThat(checklists.improvements(CYCLE))
                .extracting(found -> checklists.responsible(CYCLE, found), Improvement::point, Improvement::due)
                .containsExactlyInAnyOrder(
                        tuple("护理系教工第二党支部", "openness", LocalDate.of(2026, 1, 31)),
                        tuple("护理系教工第二党支部", "talks", LocalDate.of(2026, 1, 31)),
                        tuple("学校党委", "funds", LocalDate.of(2026, 1, 31)),
                        tuple("护理系党总支", "organisers", LocalDate.of(2026, 1, 31)));
        desk.as("office").complete(CYCLE, REPORT, Map.of("report", "检查完成"));
        assertThat(instance).isEnded();
        assertThat(cycles.cycle(CYCLE).stage()).isEqualTo(Stage.CLOSED);
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        nothingTypedStandsInTheEngine();
    }

    @Test
    void nothingIsListedWhereEverythingIsMet() {
        fill("self", branch -> true);
        fill("check", branch -> true);
        assertThat(instance).isWaitingAt(REPORT).hasNotPassed(LIST_IMPROVEMENTS);
    }

    @Test
    void afterItsDayTheOfficeClosesTheRoundAndTheRestCountsAsMissing() {
        fill("self", branch -> true);
        fill("check", branch -> !branch.equals("B07"));
        assertThat(open()).hasSize(1);
        on(LocalDate.of(2025, 12, 1));
        desk.runJobs();
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
        on(LocalDate.of(2025, 11, 1));
        desk.runJobs();
        assertThat(desk.task(CYCLE, StandardisationCheckProcess.CLOSE_SELF_CHECK))
                .isNotNull();
        fill("self", branch -> true);
        assertThat(desk.task(CYCLE, StandardisationCheckProcess.CLOSE_SELF_CHECK))
                .isNull();
        assertThat(open()).hasSize(20).allMatch(sheet -> sheet.id().sheet().equals("check"));
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
        fill("self", branch -> true);
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

    private void fill(String sheet, Predicate<String> wanted) {
        for (Review open : open()) {
            String branch = open.id().subject();
            if (open.id().sheet().equals(sheet) && wanted.test(branch)) {
                String number = branch.substring(1);
                String user =
                        sheet.equals("self") ? "secretary" + number : "B01".equals(branch) ? "assessor2" : "assessor1";
                complete(branch, sheet, user, Map.of());
            }
        }
        desk.runJobs();
    }

    private void complete(String branch, String sheet, String user, Map<String, String> changes) {
        SheetId id = id(branch, sheet);
        Map<String, String> form = SheetFields.of(cycles.scheme(CYCLE), sheet, changes);
        reviews.unconcerned(id).forEach(point -> form.remove("score_" + point));
        desk.as(user).complete(id.toString(), FILL_SHEET, form);
    }

    private Progress progress(String branch) {
        return Objects.requireNonNull(checklists.progress(CYCLE).get(branch));
    }

    private static int notMet(Progress progress, Responsible level) {
        return Objects.requireNonNull(progress.others().get(level)).notMet();
    }

    private List<Review> open() {
        return reviews.sheets(CYCLE).stream()
                .filter(sheet -> sheet.state() == State.OPEN)
                .toList();
    }

    private static SheetId id(String branch, String sheet) {
        return new SheetId(CYCLE, branch, sheet, 0, SheetId.ANYBODY);
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
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
