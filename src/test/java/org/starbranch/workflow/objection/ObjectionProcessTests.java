package org.starbranch.workflow.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starbranch.support.FinishedYear.CYCLE;
import static org.starbranch.workflow.objection.ObjectionProcess.ANSWER;
import static org.starbranch.workflow.objection.ObjectionProcess.ASSIGN_HANDLER;
import static org.starbranch.workflow.objection.ObjectionProcess.DECIDE;
import static org.starbranch.workflow.objection.ObjectionProcess.ESCALATION;
import static org.starbranch.workflow.objection.ObjectionProcess.HANDLE;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.notice.Notice;
import org.starbranch.notice.Notices;
import org.starbranch.notice.Objection.Stage;
import org.starbranch.notice.Objections;
import org.starbranch.notice.Rulings;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.Ratings;
import org.starbranch.rating.StarKind;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.FinishedYear;
import org.starbranch.support.ProcessTest;

@ProcessTest
class ObjectionProcessTests {

    private static final RatingId B03 = new RatingId(CYCLE, "B03");

    @Autowired
    private Notices notices;

    @Autowired
    private Objections objections;

    @Autowired
    private Rulings rulings;

    @Autowired
    private Ratings ratings;

    @Autowired
    private RatingStars stars;

    @Autowired
    private Desk desk;

    @Autowired
    private FinishedYear year;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate jdbc;

    private String receipt = "";
    private String key = "";

    @BeforeEach
    void somebodyObjects() {
        year.at("2026-01-21T09:00");
        assertThat(notices.publish(CYCLE, "全校", desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
        year.clock("2026-01-22T10:00");
        Submission<String> received = objections.receive(CYCLE, "B03", "主题党日记录齐全", "12345", Actor.PUBLIC);
        receipt = ((Submission.Accepted<String>) received).outcome();
        key = B03 + "/" + receipt;
    }

    @Test
    void anUpheldObjectionChangesTheNamedPointAndTheStarVisibly() {
        Map<String, String> before = scores();
        String sealed = notice().hash();
        assign("committee1", "rule_theme_day");
        assertThat(desk.as("committee1").shown(key, HANDLE))
                .containsEntry("present_1", "现得 3／3 分；理由：依据充分")
                .doesNotContainKey("present_2");
        desk.as("committee1")
                .complete(
                        key,
                        HANDLE,
                        Map.of("verdict", "UPHELD", "finding", "少记一次", "score_1", "2.5", "reason_1", "缺一次记录"));
        before.put("rule_theme_day", "2.5");
        assertThat(scores()).isEqualTo(before);
        desk.as("committee2").complete(key, DECIDE, change("5"));
        assertThat(stars.current(B03, StarKind.FINAL).orElseThrow())
                .returns(2, star -> star.version())
                .returns(Star.of(5), star -> star.star())
                .returns("党委纪要〔2026〕3号", star -> star.paper());
        assertThat(line().published()).isEqualTo(Star.of(4));
        assertThat(line().star()).isEqualTo(Star.of(5));
        assertThat(notice().version()).isEqualTo(2);
        assertThat(notice().hash()).isNotEqualTo(sealed);
        desk.as("office").complete(key, ANSWER, Map.of("answer", "异议成立，已更正"));
        assertEnded();
        assertThat(objections.objection(receipt).stage()).isEqualTo(Stage.ANSWERED);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM ACT_RU_VARIABLE", Integer.class))
                .isZero();
    }

    @Test
    void aRejectedObjectionChangesNothing() {
        Map<String, String> before = scores();
        assign("assessor3", "rule_theme_day");
        assertThat(desk.as("assessor3").refused(key, HANDLE, Map.of("verdict", "REJECTED", "score_1", "1")))
                .contains("核实情况", "不重新评分");
        desk.as("assessor3").complete(key, HANDLE, Map.of("verdict", "REJECTED", "finding", "记录属实"));
        assertThat(desk.as("committee1").refused(key, DECIDE, change("5"))).contains("异议不成立");
        desk.as("committee1").complete(key, DECIDE, keep());
        desk.as("office").complete(key, ANSWER, Map.of("answer", "经核实，原评定无误"));
        assertEnded();
        assertThat(scores()).isEqualTo(before);
        assertThat(notice().version()).isEqualTo(1);
    }

    @Test
    void oneThatIsNotAdmissibleIsAnsweredAtOnce() {
        assertThat(desk.as("office").refused(key, ASSIGN_HANDLER, Map.of("admission", "NOT_ADMISSIBLE")))
                .contains("理由");
        desk.as("office")
                .complete(key, ASSIGN_HANDLER, Map.of("admission", "NOT_ADMISSIBLE", "admission_reason", "与本支部无关"));
        assertThat(desk.as("office").refused(key, ANSWER, Map.of())).contains("答复");
        desk.as("office").complete(key, ANSWER, Map.of("answer", "不予受理，理由如下"));
        assertEnded();
    }

    @Test
    void nobodyHandlesItWhoScoredTheBranchOrBelongsToIt() {
        assertThat(desk.as("office").shown(key, ASSIGN_HANDLER))
                .extractingByKey("handlerOptions")
                .asString()
                .contains("assessor1::", "assessor3::", "committee1::")
                .doesNotContain("assessor2", "office");
        assertThat(refusedHandler("assessor2")).contains("承办人");
        assertThat(refusedHandler("verifier1")).contains("承办人");
        jdbc.update("UPDATE person SET branch_code = 'B03' WHERE user_id = 'assessor1'");
        assertThat(refusedHandler("assessor1")).contains("承办人");
        jdbc.update("UPDATE person SET branch_code = 'B01' WHERE user_id = 'assessor1'");
        assertThat(desk.as("office")
                        .refused(
                                key,
                                ASSIGN_HANDLER,
                                Map.of("admission", "ADMISSIBLE", "handler", "", "point_1", "nothing")))
                .contains("承办人", "没有采分点");
    }

    @Test
    void theTaskGoesToTheHandlerAndHeDoesNotDecide() {
        assign("committee3", "rule_theme_day");
        assertThat(desk.task(key, HANDLE).getAssignee()).isEqualTo("committee3");
        desk.as("committee3").complete(key, HANDLE, Map.of("verdict", "REJECTED", "finding", "记录属实"));
        assertThat(tasks.createTaskQuery()
                        .taskId(desk.task(key, DECIDE).getId())
                        .taskCandidateUser("committee3")
                        .count())
                .isZero();
        assertThat(rulings.decide(receipt, keep(), desk.actor("committee3")))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.faults().toString()).contains("他人审定"));
    }

    @Test
    void anUpheldOneNeedsAScoreOfTheRightShape() {
        assign("committee1", "rule_theme_day");
        Map<String, String> none = Map.of("verdict", "UPHELD", "finding", "少记一次");
        assertThat(desk.as("committee1").refused(key, HANDLE, none)).contains("重新评分");
        Map<String, String> wrong = Map.of("verdict", "UPHELD", "finding", "少记一次", "score_1", "9.3", "reason_1", "缺记录");
        assertThat(desk.as("committee1").refused(key, HANDLE, wrong)).contains("主题党日");
        assertThat(stars.current(B03, StarKind.SCORE).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void theNewStarIsAnotherOneAndNotAboveTheScore() {
        jdbc.update("UPDATE rating_star SET star = '4' WHERE branch_code = 'B03' AND kind = 'SCORE'");
        assign("committee1", "");
        desk.as("committee1").complete(key, HANDLE, Map.of("verdict", "UPHELD", "finding", "名额计算有误"));
        assertThat(desk.as("committee2").refused(key, DECIDE, change("5"))).contains("不能高于");
        assertThat(desk.as("committee2").refused(key, DECIDE, change("4"))).contains("与现星级相同");
        assertThat(desk.as("committee2").refused(key, DECIDE, Map.of("consequence", "CHANGE")))
                .contains("调整后的星级", "审定理由", "纪要");
        desk.as("committee2").complete(key, DECIDE, change("3"));
    }

    @Test
    void aLateAnswerIsEscalatedAndTheAnswerStillEndsEverything() {
        year.clock("2026-01-29T23:59");
        desk.runJobs();
        assertThat(desk.task(key, ESCALATION)).isNull();
        year.clock("2026-01-30T00:01");
        desk.runJobs();
        assertThat(desk.task(key, ESCALATION)).isNotNull();
        assertThat(desk.task(key, ASSIGN_HANDLER)).isNotNull();
        refuse();
        assertEnded();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(key).count())
                .isZero();
    }

    @Test
    void anEscalationIsRecordedAndWorkGoesOn() {
        year.clock("2026-01-30T00:01");
        desk.runJobs();
        assertThat(desk.as("committee2").refused(key, ESCALATION, Map.of())).contains("督办意见");
        desk.as("committee2").complete(key, ESCALATION, Map.of("escalation_note", "今日办结"));
        assertThat(desk.task(key, ASSIGN_HANDLER)).isNotNull();
        refuse();
        assertEnded();
    }

    @Test
    void anAnswerInTimeLeavesNoTimerBehind() {
        refuse();
        assertEnded();
        assertThat(management
                        .createJobQuery()
                        .timers()
                        .processDefinitionKey(ObjectionProcess.KEY)
                        .count())
                .isZero();
    }

    private void assign(String handler, String point) {
        desk.as("office")
                .complete(key, ASSIGN_HANDLER, Map.of("admission", "ADMISSIBLE", "handler", handler, "point_1", point));
    }

    private String refusedHandler(String handler) {
        return desk.as("office").refused(key, ASSIGN_HANDLER, Map.of("admission", "ADMISSIBLE", "handler", handler));
    }

    private void refuse() {
        desk.as("office")
                .complete(key, ASSIGN_HANDLER, Map.of("admission", "NOT_ADMISSIBLE", "admission_reason", "与本支部无关"));
        desk.as("office").complete(key, ANSWER, Map.of("answer", "不予受理"));
    }

    private static Map<String, String> change(String star) {
        return Map.of(
                "consequence", "CHANGE", "new_star", star, "decision_reason", "据实更正", "minute_number", "党委纪要〔2026〕3号");
    }

    private static Map<String, String> keep() {
        return Map.of("consequence", "KEEP", "decision_reason", "评定无误", "minute_number", "党委纪要〔2026〕3号");
    }

    private Map<String, String> scores() {
        return ratings.points(B03).stream()
                .collect(Collectors.toMap(
                        point -> point.point().code(),
                        point -> Objects.requireNonNull(point.given())
                                .value()
                                .stripTrailingZeros()
                                .toPlainString()));
    }

    private Notice notice() {
        return notices.find(CYCLE).orElseThrow();
    }

    private Notice.Line line() {
        return notice().lines().stream()
                .filter(line -> line.branch().equals("B03"))
                .findFirst()
                .orElseThrow();
    }

    private void assertEnded() {
        assertThat(desk.instance(ObjectionProcess.KEY, key)).isNull();
    }
}
