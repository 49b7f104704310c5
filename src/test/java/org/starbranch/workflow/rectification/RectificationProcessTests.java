package org.starbranch.workflow.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.starbranch.ledger.AwardedYear.CYCLE;
import static org.starbranch.workflow.rectification.RectificationProcess.END_CLOSED;
import static org.starbranch.workflow.rectification.RectificationProcess.EVENT_EFFECT_DUE;
import static org.starbranch.workflow.rectification.RectificationProcess.KEY;
import static org.starbranch.workflow.rectification.RectificationProcess.TASK_CARRY_OUT;
import static org.starbranch.workflow.rectification.RectificationProcess.TASK_CHECK_EFFECT;
import static org.starbranch.workflow.rectification.RectificationProcess.TASK_PLAN;
import static org.starbranch.workflow.rectification.RectificationProcess.TASK_REVIEW_PLAN;
import static org.starbranch.workflow.rectification.RectificationProcess.TASK_TALK;
import static org.starbranch.workflow.rectification.RectificationProcess.TASK_VERIFY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.ledger.AwardedYear;
import org.starbranch.rectification.CaseFile;
import org.starbranch.rectification.EffectChecks;
import org.starbranch.rectification.Measure;
import org.starbranch.rectification.MeasureResults;
import org.starbranch.rectification.Rectification;
import org.starbranch.rectification.Rectification.Stage;
import org.starbranch.rectification.Rectifications;
import org.starbranch.rectification.Result;
import org.starbranch.rectification.Step;
import org.starbranch.shared.Actor;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;

/** B19 (its people: secretary19, member19, committee3) has one star; 2 March 2026 is the day of the award. */
@ProcessTest
class RectificationProcessTests {

    private static final Map<String, String> TALK =
            Map.of("talk_date", "2026-03-02", "talk_person", "郑党委", "causes", "组织生活不正常");

    private static final Map<String, String> PASSED = Map.of("decision", "PASSED", "finding", "查阅记录，属实");

    @Autowired
    private AwardedYear year;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private MeasureResults results;

    @Autowired
    private EffectChecks effects;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    private String key = "";
    private String number = "";
    private ProcessInstance instance;

    @BeforeEach
    void aBranchHasOneStar() {
        year.award(AwardedYear.STARS);
        Rectification opened = rectifications.of("B19").get(0);
        number = opened.number();
        key = opened.rating() + "/" + number;
        instance = desk.instance(KEY, key);
    }

    @Test
    void everyOneStarBranchGetsItsRectificationByItself() {
        assertThat(rectifications.open(CYCLE))
                .extracting(Rectification::number, Rectification::branchName, Rectification::stage)
                .containsExactly(
                        tuple("ZG-2025-001", "附属医院党支部", Stage.TALK), tuple("ZG-2025-002", "马克思主义学院党支部", Stage.TALK));
        assertThat(instance).isWaitingAt(TASK_TALK);
        assertThat(desk.task(key, TASK_TALK).getName()).isEqualTo("谈心谈话：附属医院党支部");
        assertThat(candidates(TASK_TALK)).containsExactlyInAnyOrder("committee1", "committee2");
    }

    @Test
    void fromTheTalkToAnEffect() {
        desk.as("committee1").complete(key, TASK_TALK, TALK);
        assertThat(instance).isWaitingAt(TASK_PLAN);
        assertThat(desk.task(key, TASK_PLAN).getAssignee()).isEqualTo("secretary19");

        desk.as("secretary19").complete(key, TASK_PLAN, measures(2));
        assertThat(instance).isWaitingAt(TASK_REVIEW_PLAN);

        desk.as("office").complete(key, TASK_REVIEW_PLAN, Map.of("decision", "ACCEPTED"));
        assertThat(instance).isWaitingAt(TASK_CARRY_OUT);

        desk.as("secretary19").complete(key, TASK_CARRY_OUT, reports(1, 2));
        assertThat(instance).isWaitingAt(TASK_VERIFY);

        desk.as("assessor1").complete(key, TASK_VERIFY, PASSED);
        assertThat(instance).isWaitingAt(EVENT_EFFECT_DUE);
        assertThat(head().effectFrom()).isEqualTo("2026-09-02");

        desk.runJobs();
        assertThat(instance).isWaitingAt(EVENT_EFFECT_DUE);
        year.moveTo(LocalDate.of(2026, 9, 2));
        desk.runJobs();
        assertThat(instance).isWaitingAt(TASK_CHECK_EFFECT);

        desk.as("assessor2").complete(key, TASK_CHECK_EFFECT, Map.of("decision", "EFFECTIVE", "finding", "活动正常开展"));
        assertThat(instance).isEnded().hasPassed(END_CLOSED);
        assertThat(head().stage()).isEqualTo(Stage.CLOSED);
        assertThat(rectifications.open(CYCLE)).hasSize(1);
        assertThat(kinds())
                .containsExactly(
                        Step.Kind.OPENED,
                        Step.Kind.TALKED,
                        Step.Kind.PLANNED,
                        Step.Kind.PLAN_ACCEPTED,
                        Step.Kind.CARRIED_OUT,
                        Step.Kind.PASSED,
                        Step.Kind.EFFECTIVE);
    }

    @Test
    void aTalkThatIsYetToComeIsRefused() {
        assertThat(desk.as("committee2")
                        .refused(key, TASK_TALK, Map.of("talk_date", "2026-03-03", "talk_person", "", "causes", "")))
                .contains("谈话日期应在2025-03-02至2026-03-02之间", "请填写谈话人", "请填写查找出的原因");
        assertThat(instance).isWaitingAt(TASK_TALK);
        assertThat(head().stage()).isEqualTo(Stage.TALK);
    }

    @Test
    void aPlanWithoutWhatWhoAndWhenIsRefusedWithAllFaultsAtOnce() {
        talked();

        assertThat(desk.as("secretary19")
                        .refused(
                                key,
                                TASK_PLAN,
                                Map.of(
                                        "measure_1_what", "加强学习",
                                        "measure_2_who", "支部书记",
                                        "measure_2_when", "2026-03-02",
                                        "measure_3_problem", "党课少")))
                .contains(
                        "请填写第1项措施的责任人",
                        "请填写第1项措施的完成时间",
                        "请填写第2项措施的具体做法",
                        "第2项措施的完成时间应在2026-03-03至2026-06-02之间",
                        "请填写第3项措施的具体做法",
                        "请填写第3项措施的责任人",
                        "请填写第3项措施的完成时间");
        assertThat(rectifications.file(number).measures()).isEmpty();
    }

    @Test
    void aPlanWithoutMeasuresIsRefused() {
        talked();

        assertThat(desk.as("secretary19").refused(key, TASK_PLAN, Map.of())).contains("请至少填写一项整改措施");
    }

    @Test
    void vagueMeasuresGoBackWithTheirReasonAndOnlyTheyAreWrittenAnew() {
        planned(2);
        assertThat(desk.as("office").refused(key, TASK_REVIEW_PLAN, Map.of("decision", "RETURNED")))
                .contains("请勾选至少一项并写明理由");
        assertThat(desk.as("office").refused(key, TASK_REVIEW_PLAN, Map.of("decision", "RETURNED", "return_2", true)))
                .contains("请填写第2项的理由");

        desk.as("office")
                .complete(
                        key,
                        TASK_REVIEW_PLAN,
                        Map.of("decision", "RETURNED", "return_2", true, "return_2_reason", "“提高认识”没有具体做法"));
        assertThat(instance).isWaitingAt(TASK_PLAN);
        assertThat(desk.as("secretary19").shown(key, TASK_PLAN))
                .containsEntry("returned_2", "“提高认识”没有具体做法")
                .containsEntry("locked_1", true)
                .doesNotContainKey("locked_2");

        assertThat(desk.as("secretary19").refused(key, TASK_PLAN, measure(1)))
                .contains("第1项措施没有被退回，不能修改", "第2项措施被退回，请修改后重新填写");
        Map<String, Object> anew = measure(2);
        anew.put("measure_2_what", "每月10日集体学习并测试");
        desk.as("secretary19").complete(key, TASK_PLAN, anew);

        CaseFile file = rectifications.file(number);
        assertThat(file.plan()).extracting(Measure::what).containsExactly("做法1", "每月10日集体学习并测试");
        assertThat(file.measures()).extracting(Measure::slot, Measure::version).contains(tuple(2, 1), tuple(2, 2));
        assertThat(file.returned()).hasSize(1);
    }

    @Test
    void resultsThatAreNotThereGoBackAndTheDayStays() {
        accepted(2);
        desk.as("secretary19").complete(key, TASK_CARRY_OUT, reports(1, 2));
        var due = rectifications.find(number).orElseThrow().carryOutUntil();

        year.moveTo(LocalDate.of(2026, 4, 1));
        desk.as("assessor3")
                .complete(
                        key,
                        TASK_VERIFY,
                        Map.of(
                                "decision", "NOT_PASSED",
                                "finding", "现场查看",
                                "unfinished_1", true,
                                "unfinished_1_reason", "没有记录"));
        assertThat(instance).isWaitingAt(TASK_CARRY_OUT);
        assertThat(head().carryOutUntil()).isEqualTo(due).isEqualTo("2026-06-02");
        assertThat(desk.task(key, TASK_CARRY_OUT).getDueDate()).isEqualTo("2026-06-02T23:59:00");
        assertThat(desk.as("secretary19").shown(key, TASK_CARRY_OUT))
                .containsEntry("undone_1", "没有记录")
                .containsEntry("lastFinding", "现场查看")
                .doesNotContainKey("owed_2");

        assertThat(desk.as("secretary19").refused(key, TASK_CARRY_OUT, reports(2)))
                .contains("第2项现在不需要填报结果", "请填写第1项措施的整改结果", "请填写第1项措施的佐证材料");
        desk.as("secretary19").complete(key, TASK_CARRY_OUT, reports(1));
        assertThat(rectifications.file(number).results())
                .extracting(Result::slot, Result::version)
                .containsExactly(tuple(1, 1), tuple(1, 2), tuple(2, 1));
        assertThat(instance).isWaitingAt(TASK_VERIFY);
    }

    @Test
    void withoutEffectTheSameNumberGoesIntoAnotherRound() {
        accepted(1);
        desk.as("secretary19").complete(key, TASK_CARRY_OUT, reports(1));
        desk.as("assessor1").complete(key, TASK_VERIFY, PASSED);
        year.moveTo(LocalDate.of(2026, 9, 2));
        desk.runJobs();

        desk.as("assessor1").complete(key, TASK_CHECK_EFFECT, Map.of("decision", "REOPENED", "finding", "又停了三个月"));

        assertThat(instance).isWaitingAt(TASK_PLAN);
        assertThat(head().round()).isEqualTo(2);
        assertThat(head().number()).isEqualTo(number);
        assertThat(desk.as("secretary19").shown(key, TASK_PLAN))
                .containsEntry("round", "第2轮")
                .containsEntry("reopenedBecause", "又停了三个月")
                .containsKey("formerPlan")
                .doesNotContainKey("plan_1");
        Map<String, Object> second = measure(1);
        second.put("measure_1_when", "2026-10-31");
        desk.as("secretary19").complete(key, TASK_PLAN, second);
        assertThat(rectifications.file(number).measures())
                .extracting(Measure::roundNo, Measure::version)
                .containsExactly(tuple(1, 1), tuple(2, 1));
    }

    @Test
    void theBranchCannotCloseItByAnyDoor() {
        accepted(1);
        desk.as("secretary19").complete(key, TASK_CARRY_OUT, reports(1));
        Actor turnedAssessor =
                new Actor("secretary19", java.util.Set.of("secretary", "assessor", "office", "party-committee"));

        assertThat(results.verify(number, PASSED, turnedAssessor)).asString().contains("本人属于该支部，应当回避");
        assertThat(results.verify(number, PASSED, desk.actor("member19")))
                .asString()
                .contains("只有党委考核组可以办理这一步", "本人属于该支部，应当回避");
        assertThat(effects.check(number, Map.of("decision", "EFFECTIVE", "finding", "好"), desk.actor("assessor1")))
                .asString()
                .contains("整改现在处于“整改验收”阶段，不能办理“成效复查”");
        assertThatThrownBy(() -> desk.as("secretary19").complete(key, TASK_VERIFY, PASSED))
                .isInstanceOf(AuthorizationException.class);
        assertThat(head().stage()).isEqualTo(Stage.VERIFY);
    }

    @Test
    void theEffectIsNotCheckedBeforeItsDay() {
        accepted(1);
        desk.as("secretary19").complete(key, TASK_CARRY_OUT, reports(1));
        desk.as("assessor1").complete(key, TASK_VERIFY, PASSED);
        year.moveTo(LocalDate.of(2026, 9, 1));

        assertThat(effects.check(number, Map.of("decision", "EFFECTIVE", "finding", "好"), desk.actor("assessor1")))
                .asString()
                .contains("未到成效复查日期（2026-09-02）");
    }

    @Test
    void whoReportedForTheBranchCannotVerifyAfterHeMoved() {
        accepted(1);
        desk.as("secretary19").complete(key, TASK_CARRY_OUT, reports(1));
        jdbc.update("UPDATE person SET branch_code = 'B02' WHERE user_id = 'secretary19'");
        try {
            Actor moved = new Actor("secretary19", java.util.Set.of("assessor"));
            assertThat(results.verify(number, PASSED, moved)).asString().contains("本人代表支部办理过这次整改，应当回避");
        } finally {
            jdbc.update("UPDATE person SET branch_code = 'B19' WHERE user_id = 'secretary19'");
        }
    }

    @Test
    void nothingSubmittedStaysInTheEngine() {
        accepted(2);

        assertThat(jdbc.queryForList(
                        "SELECT NAME_ FROM ACT_RU_VARIABLE WHERE NAME_ LIKE 'measure%' OR NAME_ LIKE 'talk\\_%'"
                                + " OR NAME_ LIKE 'return\\_%' OR NAME_ = 'decision'",
                        String.class))
                .isEmpty();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM ACT_HI_VARINST", Integer.class))
                .isZero();
    }

    private void talked() {
        desk.as("committee1").complete(key, TASK_TALK, TALK);
    }

    private void planned(int count) {
        talked();
        desk.as("secretary19").complete(key, TASK_PLAN, measures(count));
    }

    private void accepted(int count) {
        planned(count);
        desk.as("office2").complete(key, TASK_REVIEW_PLAN, Map.of("decision", "ACCEPTED"));
    }

    private Rectification head() {
        return rectifications.find(number).orElseThrow();
    }

    private List<Step.Kind> kinds() {
        return rectifications.file(number).steps().stream().map(Step::kind).toList();
    }

    private List<String> candidates(String taskId) {
        List<String> users = new ArrayList<>();
        for (IdentityLink link :
                tasks.getIdentityLinksForTask(desk.task(key, taskId).getId())) {
            users.add(link.getUserId());
        }
        return users;
    }

    private static Map<String, Object> measures(int count) {
        Map<String, Object> all = new HashMap<>();
        for (int slot = 1; slot <= count; slot++) {
            all.putAll(measure(slot));
        }
        return all;
    }

    private static Map<String, Object> measure(int slot) {
        return new HashMap<>(Map.of(
                "measure_" + slot + "_problem", "问题" + slot,
                "measure_" + slot + "_what", "做法" + slot,
                "measure_" + slot + "_who", "支部书记",
                "measure_" + slot + "_when", "2026-05-15",
                "measure_" + slot + "_evidence", "会议记录"));
    }

    private static Map<String, Object> reports(int... slots) {
        Map<String, Object> all = new HashMap<>();
        for (int slot : slots) {
            all.put("result_" + slot, "已落实");
            all.put("result_" + slot + "_evidence", "会议记录，存支部档案柜");
        }
        return all;
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
