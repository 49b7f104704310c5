package org.starbranch.workflow.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.starbranch.workflow.veto.VetoProcess.CONFIRM_VETO;
import static org.starbranch.workflow.veto.VetoProcess.DECIDE_REVOCATION;
import static org.starbranch.workflow.veto.VetoProcess.HEAR_BRANCH;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.cycle.Cycle;
import org.starbranch.cycle.Cycles;
import org.starbranch.rating.Ratings;
import org.starbranch.rating.Veto;
import org.starbranch.rating.Vetoes;
import org.starbranch.shared.Fault;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.workflow.branchrating.SheetForms;

/** A veto's way from the proposal to what holds. committee1 belongs to B16, as the office does; B03 is concerned. */
@ProcessTest
class VetoProcessTests {

    private static final String CYCLE = "2025-zhaoqing-2023";
    private static final RatingId RATING = new RatingId(CYCLE, "B03");
    private static final String GROUND = "ideology_incident";

    private static final Map<String, String> NO_COMMENT = Map.of("hearing", "NO_COMMENT");
    private static final Map<String, String> CONFIRMED =
            Map.of("decision", "CONFIRMED", "scope", "RATING", "reason", "事实清楚", "minute_number", "党委会纪要〔2025〕18号");
    private static final Map<String, String> REJECTED =
            Map.of("decision", "REJECTED", "reason", "事实不清", "minute_number", "党委会纪要〔2025〕18号");

    @Autowired
    private Desk desk;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Vetoes vetoes;

    @Autowired
    private Ratings ratings;

    @Autowired
    private TaskService tasks;

    private String number = "";
    private String key = "";
    private ProcessInstance instance;

    @BeforeEach
    void theOfficeProposesAVeto() {
        cycles.open("zhaoqing-2023", 2025, "strict", desk.actor("office"));
        number = accepted(vetoes.propose(RATING, GROUND, "未经审批发布错误言论", "", desk.actor("office")));
        key = RATING + "/" + number;
        instance = desk.instance(VetoProcess.KEY, key);
    }

    @Test
    void theBranchIsHeardAndTheCommitteeConfirms() {
        assertThat(number).isEqualTo("FJ-2025-001");
        assertThat(instance).isWaitingAt(HEAR_BRANCH);
        assertThat(desk.as("secretary03").shown(key, HEAR_BRANCH)).containsEntry("facts", "未经审批发布错误言论");
        desk.as("secretary03").complete(key, HEAR_BRANCH, Map.of("hearing", "STATEMENT", "statement", "已经整改"));
        assertThat(instance).isWaitingAt(CONFIRM_VETO);
        assertThat(vetoes.inForce(CYCLE)).isEmpty();
        assertThat(vetoes.undecided(CYCLE)).hasSize(1);
        assertThat(desk.as("committee2").shown(key, CONFIRM_VETO)).containsEntry("branchSaid", "已经整改");
        desk.as("committee2").complete(key, CONFIRM_VETO, CONFIRMED);
        assertThat(vetoes.inForce(CYCLE)).containsExactly("B03");
        assertThat(vetoes.undecided(CYCLE)).isEmpty();

        vetoes.settle(CYCLE);
        assertThat(instance).isEnded().hasPassed("EndEvent_VetoSettled");
        assertThat(vetoes.inForce(CYCLE)).containsExactly("B03");
        assertThat(faults(vetoes.proposeRevocation(number, "情况有变", desk.actor("office"))))
                .containsExactly("本年度评星建议已经上报，不能在此撤销");
    }

    @Test
    void theCommitteeRejects() {
        desk.as("secretary03").complete(key, HEAR_BRANCH, NO_COMMENT);
        desk.as("committee2").complete(key, CONFIRM_VETO, REJECTED);
        assertThat(instance).isEnded().hasPassed("EndEvent_VetoRejected");
        assertThat(vetoes.everInForce(CYCLE)).isEmpty();
        assertThat(state()).isEqualTo(Veto.State.REJECTED);
    }

    @Test
    void itIsKeptOnceAndRevokedThen() {
        inForce();
        accepted(vetoes.proposeRevocation(number, "上级复核后更正", desk.actor("office")));
        assertThat(instance).isWaitingAt(DECIDE_REVOCATION);
        assertThat(vetoes.inForce(CYCLE)).containsExactly("B03");
        desk.as("committee3").complete(key, DECIDE_REVOCATION, Map.of("decision", "KEPT", "minute_number", "纪要19"));
        assertThat(instance).isWaitingAt("Gateway_VetoInForce");

        accepted(vetoes.proposeRevocation(number, "上级正式更正", desk.actor("office")));
        desk.as("committee3").complete(key, DECIDE_REVOCATION, Map.of("decision", "REVOKED", "minute_number", "纪要20"));
        assertThat(instance).isEnded().hasPassed("EndEvent_VetoRevoked");
        assertThat(vetoes.inForce(CYCLE)).isEmpty();
        assertThat(vetoes.everInForce(CYCLE)).containsExactly("B03");
    }

    @Test
    void theStarsAreResolvedWhileARevocationWaits() {
        inForce();
        accepted(vetoes.proposeRevocation(number, "上级复核后更正", desk.actor("office")));
        vetoes.settle(CYCLE);
        assertThat(instance).isEnded().hasPassed("BoundaryEvent_SettledMeanwhile", "EndEvent_VetoSettled");
        assertThat(vetoes.inForce(CYCLE)).containsExactly("B03");
    }

    @Test
    void nobodyConfirmsWithoutPaperOrFromTheBranch() {
        desk.as("secretary03").complete(key, HEAR_BRANCH, NO_COMMENT);
        assertThat(desk.as("committee2").refused(key, CONFIRM_VETO, Map.of("decision", "CONFIRMED")))
                .contains("请确认否决的范围")
                .contains("请写明决定的理由")
                .contains("请填写会议纪要编号");
        tasks.setAssignee(desk.task(key, CONFIRM_VETO).getId(), "office");
        assertThat(desk.as("office").refused(key, CONFIRM_VETO, CONFIRMED))
                .contains("只有党委会成员可以决定")
                .contains("提出人不能自己确认");
        assertThat(instance).isWaitingAt(CONFIRM_VETO);
    }

    @Test
    void whoBelongsToTheBranchNeitherProposesNorConfirms() {
        assertThat(faults(vetoes.propose(new RatingId(CYCLE, "B16"), GROUND, "事实", "", desk.actor("office"))))
                .containsExactly("本人属于该支部，应当回避");
        RatingId sixteenth = new RatingId(CYCLE, "B16");
        String other = accepted(vetoes.propose(sixteenth, GROUND, "事实", "", desk.actor("office2")));
        desk.as("secretary16").complete(sixteenth + "/" + other, HEAR_BRANCH, NO_COMMENT);
        assertThat(tasks
                        .getIdentityLinksForTask(
                                desk.task(sixteenth + "/" + other, CONFIRM_VETO).getId())
                        .stream()
                        .map(IdentityLink::getUserId))
                .containsExactlyInAnyOrder("committee2", "committee3");
        tasks.setAssignee(desk.task(sixteenth + "/" + other, CONFIRM_VETO).getId(), "committee1");
        assertThat(desk.as("committee1").refused(sixteenth + "/" + other, CONFIRM_VETO, CONFIRMED))
                .contains("应当回避");
    }

    @Test
    void aProposalNeedsEverything() {
        assertThat(faults(vetoes.propose(new RatingId(CYCLE, "B21"), "weather", " ", "", desk.actor("assessor1"))))
                .containsExactly("只有党委组织部可以提出一票否决", "该支部不在本年度参评名册内", "请选择方案规定的否决情形", "请写明否决的事实依据");
        assertThat(faults(vetoes.propose(RATING, GROUND, "再次", "", desk.actor("office"))))
                .containsExactly("对该支部的同一否决事项已经在办或生效");
        cycles.enter(CYCLE, Cycle.Stage.SUPERIOR_REVIEW);
        assertThat(faults(vetoes.propose(new RatingId(CYCLE, "B04"), GROUND, "事实", "", desk.actor("office"))))
                .containsExactly("评星建议已经上报，不能再提出一票否决");
        desk.as("secretary03").complete(key, HEAR_BRANCH, NO_COMMENT);
        assertThat(desk.as("committee2").refused(key, CONFIRM_VETO, CONFIRMED)).contains("不能再确认否决");
    }

    @Test
    void aNarrowerVetoTakesThePointsOnly() {
        desk.as("secretary03").complete(key, HEAR_BRANCH, NO_COMMENT);
        desk.as("committee2")
                .complete(
                        key,
                        CONFIRM_VETO,
                        Map.of("decision", "CONFIRMED", "scope", "POINT", "reason", "情节较轻", "minute_number", "纪要18"));
        assertThat(vetoes.inForce(CYCLE)).isEmpty();
        SheetForms forms = new SheetForms(cycles.scheme(CYCLE));
        ratings.open(CYCLE, List.of("B03"));
        desk.as("secretary03").complete(RATING.toString(), "Task_SelfAssess", forms.self());
        desk.as("member03").complete(RATING.toString(), "Task_ConfirmMeeting", SheetForms.meeting());
        Map<String, Object> sheet = forms.assessor();
        assertThat(desk.as("assessor1").refused(RATING.toString(), "Task_AssessBranch", sheet))
                .contains("意识形态工作：一票否决 FJ-2025-001 生效，应记 0 分");
        sheet.put("score_ideo_analysis", "0");
        sheet.put("reason_ideo_analysis", "一票否决");
        desk.as("assessor1").complete(RATING.toString(), "Task_AssessBranch", sheet);
        assertThat(faults(vetoes.proposeRevocation(number, "更正", desk.actor("office"))))
                .containsExactly("该分值已按 0 分计入考核评分，请通过异议改正");
    }

    private void inForce() {
        desk.as("secretary03").complete(key, HEAR_BRANCH, NO_COMMENT);
        desk.as("committee2").complete(key, CONFIRM_VETO, CONFIRMED);
    }

    private Veto.State state() {
        return vetoes.find(number).orElseThrow().state();
    }

    private static String accepted(Submission<String> submission) {
        return ((Submission.Accepted<String>) submission).outcome();
    }

    private static List<String> faults(Submission<String> submission) {
        return ((Submission.Refused<String>) submission)
                .faults().stream().map(Fault::message).toList();
    }
}
