package org.starbranch.workflow.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.starbranch.support.RatedYear.CYCLE;
import static org.starbranch.support.RatedYear.EXAMPLE;
import static org.starbranch.support.RatedYear.id;
import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.AWARD;
import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.END;
import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.PREPARE_PROPOSAL;
import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.PUBLISH_NOTICE;
import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.RESOLVE;
import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.SETTLE_TIE;
import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.SUPERIOR_DECISION;
import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.SUPERIOR_REVIEW;
import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.WAIT_FOR_NOTICE;
import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.WAIT_FOR_RATINGS;
import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.WAIT_FOR_VERIFICATIONS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.notice.Notice;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.BranchKind;
import org.starbranch.organisation.Organisation;
import org.starbranch.proposal.Proposals;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.Ratings;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;
import org.starbranch.rating.Vetoes;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.support.RatedYear;
import org.starbranch.verification.Findings;
import org.starbranch.verification.Inquiries;
import org.starbranch.verification.Verifications;

/** The year of the sample college, with the totals of the second required example: a tie of B02, B03 and B04. */
@ProcessTest
class AnnualCycleProcessTests {

    /** Nobody has five stars or one, so nobody is filed. */
    private static final List<String> MIDDLING =
            IntStream.range(0, 20).mapToObj(n -> String.valueOf(89 - n)).toList();

    @Autowired
    private Desk desk;

    @Autowired
    private RatedYear year;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Ratings ratings;

    @Autowired
    private RatingStars stars;

    @Autowired
    private Vetoes vetoes;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Inquiries inquiries;

    @Autowired
    private Findings findings;

    @Autowired
    private Organisation organisation;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private org.springframework.context.ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    private ProcessInstance instance;

    @BeforeEach
    void aCycleIsOpened() {
        year.open();
        instance = desk.instance(AnnualCycleProcess.KEY, CYCLE);
    }

    @AfterEach
    void theCollegeIsAsBefore() {
        jdbc.update("DELETE FROM roster_entry WHERE branch_code LIKE 'X%'");
        jdbc.update("DELETE FROM branch WHERE code LIKE 'X%'");
    }

    @Test
    void openingStartsARatingForEveryBranchAndWaitsForAll() {
        assertThat(ratings.ofCycle(CYCLE)).isEmpty();
        desk.runJobs();

        assertThat(ratings.ofCycle(CYCLE)).hasSize(20);
        assertThat(instance).isWaitingAt(WAIT_FOR_RATINGS);
        year.rate(EXAMPLE.subList(0, 19));
        assertThat(instance).isWaitingAt(WAIT_FOR_RATINGS);
        year.rate("B20", "58");
        desk.runJobs();
        assertThat(instance).isWaitingAt(SETTLE_TIE);
        assertThat(cycles.cycle(CYCLE).stage()).isEqualTo(Stage.PROPOSAL);
    }

    @Test
    void ratingsStartInPagesOfFifty() {
        IntStream.rangeClosed(1, 40)
                .forEach(n -> organisation.add(
                        new Branch("X%02d".formatted(n), "增设" + n, null, BranchKind.TEACHERS, 9, null)));
        jdbc.update("INSERT INTO roster_entry (cycle_code, branch_code, branch_name, unit_name, branch_kind, members)"
                + " SELECT '" + CYCLE + "', code, name, '党委直属', kind, members FROM branch WHERE code LIKE 'X%'");

        desk.runJobsOf(instance, 1);
        assertThat(ratings.ofCycle(CYCLE)).hasSize(50);
        desk.runJobs();
        assertThat(ratings.ofCycle(CYCLE)).hasSize(60);
        assertThat(instance).isWaitingAt(WAIT_FOR_RATINGS);
    }

    @Test
    void nothingIsWaitedForWhenAllRatingsAreFinishedAlready() {
        year.rate(MIDDLING);
        desk.runJobs();

        assertThat(instance).isWaitingAt(PREPARE_PROPOSAL);
        assertThat(instance).hasNotPassed(WAIT_FOR_RATINGS);
    }

    @Test
    void aTieIsSettledByARecordedVoteAndEverythingIsCalculatedAgain() {
        rated(EXAMPLE);

        assertThat(desk.as("committee3").shown(CYCLE, SETTLE_TIE))
                .containsEntry("tie_star", "五星")
                .containsEntry("tie_places", "1")
                .extractingByKey("tie_1")
                .asString()
                .contains("B02", "B03", "B04", "94")
                .doesNotContain("B05");
        assertThat(desk.as("committee3").refused(CYCLE, SETTLE_TIE, meeting("order", "B05，B02，B02", "present", "12")))
                .contains("“B05”不在本次并列的支部中", "“B02”重复", "实到人数不能多于应到人数")
                .doesNotContain("null");
        assertThat(desk.as("committee3")
                        .refused(CYCLE, SETTLE_TIE, meeting("order", "B03", "votes_for", "5", "votes_against", "3")))
                .contains("赞成票须超过应到人数的一半");
        desk.as("committee3").complete(CYCLE, SETTLE_TIE, meeting("order", "B03，B02"));
        assertThat(instance).isWaitingAt("Task_ComputeAllocation");
        desk.runJobs();

        assertThat(instance).isWaitingAt(PREPARE_PROPOSAL);
        assertThat(quota()).containsEntry("B01", "5").containsEntry("B03", "5").containsEntry("B02", "4");
        assertThat(quota()).containsEntry("B06", "4").containsEntry("B12", "3").containsEntry("B20", "1");
        assertThat(proposals.votes(CYCLE)).singleElement().satisfies(vote -> {
            assertThat(vote.order()).containsExactly("B03", "B02");
            assertThat(vote.meeting().minuteNo()).isEqualTo("党纪〔2025〕24号");
        });
    }

    @Test
    void whoBelongsToATiedBranchDoesNotRecordTheVote() {
        List<String> totals = new ArrayList<>(MIDDLING);
        totals.set(0, "94");
        totals.set(17, "94");
        totals.set(18, "94");
        rated(totals);

        assertThat(desk.as("committee2").refused(CYCLE, SETTLE_TIE, meeting("order", "B18，B19")))
                .contains("您属于并列的支部B18，应当回避");
        desk.as("committee1").complete(CYCLE, SETTLE_TIE, meeting("order", "B18，B19"));
        desk.runJobs();
        assertThat(instance).isWaitingAt(PREPARE_PROPOSAL);
    }

    @Test
    void theProposalNeedsAnOpinionAndAReasonWhereTheSoftMinimumIsMissed() {
        rated(MIDDLING);

        assertThat(desk.as("office").shown(CYCLE, PREPARE_PROPOSAL))
                .containsEntry("soft_minimum", "yes")
                .hasEntrySatisfying("caps", caps -> assertThat(caps.toString()).contains("20 × 10% = 2"));
        assertThat(desk.as("office").refused(CYCLE, PREPARE_PROPOSAL, Map.of("opinion", "")))
                .contains("请填写推荐理由与情况说明", "未达到“一般不低于”的比例");
        prepare("office");
        assertThat(instance).isWaitingAt(RESOLVE);
    }

    @Test
    void aVetoConfirmedAfterTheCalculationIsCalculatedInBeforeTheCommitteeSits() {
        rated(MIDDLING);
        veto("B01");

        prepare("office");
        assertThat(instance).isWaitingAt("Task_ComputeAllocation");
        desk.runJobs();
        assertThat(instance).isWaitingAt(PREPARE_PROPOSAL);
        assertThat(quota()).containsEntry("B01", "NOT_RATED").containsEntry("B05", "4");

        prepare("office");
        veto("B02");
        assertThat(desk.as("committee1").refused(CYCLE, RESOLVE, meeting("decision", "approve")))
                .contains("请退回重新计算");
    }

    @Test
    void theCommitteeReturnsAndThenApprovesAndTheStarsAreWritten() {
        rated(MIDDLING);
        prepare("office");

        assertThat(desk.as("committee1").refused(CYCLE, RESOLVE, meeting("decision", "return")))
                .contains("退回时请写明理由");
        assertThat(desk.as("committee1").refused(CYCLE, RESOLVE, meeting("decision", "")))
                .contains("请选择通过或退回");
        assertThat(desk.as("committee1").refused(CYCLE, RESOLVE, meeting("decision", "approve", "abstentions", "2")))
                .contains("三项之和应等于实到人数8");
        desk.as("committee1").complete(CYCLE, RESOLVE, meeting("decision", "return", "reason", "请补充说明"));
        desk.runJobs();
        assertThat(instance).isWaitingAt(PREPARE_PROPOSAL);
        assertThat(desk.as("office").shown(CYCLE, PREPARE_PROPOSAL)).containsEntry("returned_reason", "请补充说明");

        prepare("office");
        desk.as("committee1").complete(CYCLE, RESOLVE, meeting("decision", "approve"));
        assertThat(instance).isWaitingAt(SUPERIOR_REVIEW);
        assertThat(cycles.cycle(CYCLE).stage()).isEqualTo(Stage.SUPERIOR_REVIEW);
        StarRecord star = stars.current(id("B05"), StarKind.QUOTA).orElseThrow();
        assertThat(star.star()).isEqualTo(Star.of(3));
        assertThat(star.reason()).contains("因名额限制下调", "20 × 20% = 4");
        assertThat(star.paper()).isEqualTo("党纪〔2025〕24号");
        assertThat(star.actor()).isEqualTo("committee1");
    }

    @Test
    void whoPreparedDoesNotResolve() {
        rated(MIDDLING);
        Actor both = new Actor("office", java.util.Set.of("office", "party-committee"));
        proposals.prepare(CYCLE, Map.of("opinion", "同意", "soft_minimum_reason", "无人低于60分"), both);

        assertThat(proposals.resolve(CYCLE, meeting("decision", "approve"), both))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.faults().toString()).contains("决议须由他人登记"));
    }

    @Test
    void theSuperiorDecidesBesideTheProposalAndEveryLineIsChecked() {
        sealed(EXAMPLE);

        assertThat(desk.as("superior")
                        .refused(
                                CYCLE,
                                SUPERIOR_REVIEW,
                                Map.of(
                                        "paper_no", "",
                                        "changes", "B99，3，不存在\nB05,5\nB20\t2\t放宽\nB06，7，无此星\nB05，4，\nB07，3，甲\nB07，2，乙",
                                        "samples", "B98")))
                .contains("请填写文号", "第1行", "第2行", "第3行：B20的得分星级为一星", "第4行：星级“7”", "第5行", "第7行：B07重复")
                .contains("“B98”不是参评的支部");
        desk.as("superior")
                .complete(
                        CYCLE,
                        SUPERIOR_REVIEW,
                        Map.of("paper_no", "市教工委函3号", "changes", "B06，3，台账不全", "samples", "B10、B11"));

        assertThat(superior())
                .containsEntry("B06", "3")
                .containsEntry("B01", "5")
                .containsEntry("B20", "1");
        assertThat(stars.current(id("B06"), StarKind.QUOTA).orElseThrow().star())
                .isEqualTo(Star.of(4));
        assertThat(stars.current(id("B01"), StarKind.SUPERIOR).orElseThrow().reason())
                .isEqualTo("同意学校建议");
        assertThat(proposals.filed(CYCLE)).containsExactly("B01", "B03", "B10", "B11", "B20");
        desk.runJobs();
        assertThat(instance).isWaitingAt(WAIT_FOR_VERIFICATIONS);
        assertThat(verifications.open(CYCLE)).isEqualTo(5);
    }

    @Test
    void withNobodyFiledThereIsNothingToVerify() {
        reviewed(MIDDLING);

        assertThat(instance).isWaitingAt(PUBLISH_NOTICE);
        assertThat(instance).hasNotPassed(WAIT_FOR_VERIFICATIONS);
    }

    @Test
    void confirmedFindingsLeadStraightToTheFinalStars() {
        reviewed(EXAMPLE);
        proposals.filed(CYCLE).forEach(branch -> verify(branch, false));
        desk.runJobs();

        assertThat(instance).isWaitingAt(PUBLISH_NOTICE);
        assertThat(instance).hasNotPassed(SUPERIOR_DECISION);
        assertThat(finals()).hasSize(20).containsEntry("B03", "5");
    }

    @Test
    void aFindingThatAsksForAChangeGoesToTheSuperiorAndTheYearComesToItsEnd() {
        reviewed(EXAMPLE);
        verify("B01", true);
        verify("B03", false);
        verify("B20", false);
        desk.runJobs();

        assertThat(instance).isWaitingAt(SUPERIOR_DECISION);
        assertThat(desk.as("superior").shown(CYCLE, SUPERIOR_DECISION))
                .extractingByKey("findings_1")
                .asString()
                .contains("B01", "五星", "台账不实")
                .doesNotContain("B03");
        assertThat(desk.as("superior")
                        .refused(CYCLE, SUPERIOR_DECISION, Map.of("paper_no", "5号", "decisions", "B03，4，甲")))
                .contains("“B03”不是可以调整的支部", "B01还没有决定");
        desk.as("superior").complete(CYCLE, SUPERIOR_DECISION, Map.of("paper_no", "5号", "decisions", "B01，4，台账不实"));
        desk.runJobs();
        assertThat(finals()).containsEntry("B01", "4").containsEntry("B02", "4");
        StarRecord lowered = stars.current(id("B01"), StarKind.SUPERIOR).orElseThrow();
        assertThat(lowered.version()).isEqualTo(2);
        assertThat(lowered.reason()).isEqualTo("台账不实（核查下调产生，四星超出名额1个，不自动递补）");

        assertThat(desk.as("office").refused(CYCLE, PUBLISH_NOTICE, Map.of("scope", "")))
                .contains("公示范围");
        assertThat(proposals.isReleased(CYCLE)).isFalse();
        desk.as("office").complete(CYCLE, PUBLISH_NOTICE, Map.of("scope", "校园网"));
        assertThat(instance).isWaitingAt(WAIT_FOR_NOTICE);
        assertThat(proposals.isReleased(CYCLE)).isTrue();
        assertThat(cycles.cycle(CYCLE).stage()).isEqualTo(Stage.PUBLIC_NOTICE);

        transaction.executeWithoutResult(t -> events.publishEvent(new Notice.Closed(CYCLE)));
        assertThat(instance).isWaitingAt(AWARD);
        assertThat(cycles.cycle(CYCLE).stage()).isEqualTo(Stage.AWARD);
        assertThat(desk.as("office")
                        .refused(CYCLE, AWARD, Map.of("issuer", "", "award_date", today(), "plaque_prefix", "T")))
                .contains("授牌单位");
        desk.as("office")
                .complete(CYCLE, AWARD, Map.of("issuer", "市委教育工委", "award_date", today(), "plaque_prefix", "T"));
        runJobsOfTheCycle();
        assertThat(instance).isEnded().hasPassed(END);
        assertThat(cycles.cycle(CYCLE).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void theSuperiorMayKeepAStarInWords() {
        reviewed(EXAMPLE);
        verify("B01", true);
        verify("B03", false);
        verify("B20", false);
        desk.runJobs();

        desk.as("superior").complete(CYCLE, SUPERIOR_DECISION, Map.of("paper_no", "5号", "decisions", "B01，维持，材料已补齐"));
        desk.runJobs();
        assertThat(finals()).containsEntry("B01", "5");
    }

    @Test
    void nobodyBelowTheOfficeReadsAStarInTheEngine() {
        rated(EXAMPLE);
        nothingToReadIn(SETTLE_TIE);
        desk.as("committee3").complete(CYCLE, SETTLE_TIE, meeting("order", "B03，B02"));
        desk.runJobs();
        nothingToReadIn(PREPARE_PROPOSAL);
        prepare("office");
        nothingToReadIn(RESOLVE);
        desk.as("committee1").complete(CYCLE, RESOLVE, meeting("decision", "approve"));
        nothingToReadIn(SUPERIOR_REVIEW);
        desk.as("superior").complete(CYCLE, SUPERIOR_REVIEW, Map.of("paper_no", "3号", "changes", "", "samples", ""));
        desk.runJobs();

        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(instance.getId())
                        .list())
                .allSatisfy(variable -> assertThat(variable.getName()).endsWith("Outcome"));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM ACT_HI_VARINST", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM ACT_HI_DETAIL", Integer.class))
                .isZero();
    }

    @RepeatedTest(3)
    void twoWhoFinishTheLastTwoRatingsAtOnceJoinOnce() throws Exception {
        desk.runJobs();
        year.rate(MIDDLING.subList(0, 18));
        year.assess("B19", "71");
        year.assess("B20", "70");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<?>> finishing = new ArrayList<>();
        for (String branch : List.of("B19", "B20")) {
            finishing.add(two.submit(() -> {
                together.await();
                year.finish(branch);
                return branch;
            }));
        }
        for (Future<?> each : finishing) {
            each.get(30, TimeUnit.SECONDS);
        }
        two.shutdown();

        assertThat(cycles.cycle(CYCLE).openRatings()).isZero();
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isEqualTo(1);
        desk.runJobs();
        assertThat(instance).isWaitingAt(PREPARE_PROPOSAL);
    }

    private void nothingToReadIn(String taskId) {
        Task task = desk.task(CYCLE, taskId);
        for (String user : List.of("secretary01", "member01", "assessor1", "verifier1", "admin", "secadmin")) {
            Desk.Seat seat = desk.as(user);
            assertThat(seat.doing(() -> runtime.createVariableInstanceQuery().listPage(0, 500)))
                    .as(user)
                    .isEmpty();
            assertThat(seat.doing(
                            () -> history.createHistoricVariableInstanceQuery().list()))
                    .as(user)
                    .isEmpty();
            assertThat(seat.doing(() -> history.createHistoricDetailQuery().listPage(0, 500)))
                    .as(user)
                    .isEmpty();
            assertThatThrownBy(() -> seat.doing(() -> tasks.getVariables(task.getId())))
                    .as(user)
                    .isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> seat.doing(() -> forms.getTaskFormVariables(task.getId())))
                    .as(user)
                    .isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> seat.doing(() -> runtime.getVariables(instance.getId())))
                    .as(user)
                    .isInstanceOf(AuthorizationException.class);
        }
        for (String user : List.of("secretary01", "member01", "assessor1", "verifier1")) {
            assertThat(desk.as(user)
                            .doing(() ->
                                    tasks.createTaskQuery().taskId(task.getId()).count()))
                    .as(user)
                    .isZero();
        }
    }

    private void rated(List<String> totals) {
        desk.runJobs();
        year.rate(totals);
        desk.runJobs();
    }

    private void sealed(List<String> totals) {
        rated(totals);
        if (desk.task(CYCLE, SETTLE_TIE) != null) {
            desk.as("committee3").complete(CYCLE, SETTLE_TIE, meeting("order", "B03，B02"));
            desk.runJobs();
        }
        prepare("office");
        desk.as("committee1").complete(CYCLE, RESOLVE, meeting("decision", "approve"));
    }

    private void reviewed(List<String> totals) {
        sealed(totals);
        desk.as("superior").complete(CYCLE, SUPERIOR_REVIEW, Map.of("paper_no", "3号", "changes", "", "samples", ""));
        desk.runJobs();
    }

    private void prepare(String user) {
        desk.as(user)
                .complete(CYCLE, PREPARE_PROPOSAL, Map.of("opinion", "按方案计算，建议如表", "soft_minimum_reason", "没有支部低于60分"));
    }

    private void veto(String branch) {
        Submission<String> proposed =
                vetoes.propose(id(branch), "ideology_incident", "发生意识形态事件", "党委通报3号", desk.actor("office"));
        String number = ((Submission.Accepted<String>) proposed).outcome();
        vetoes.hear(number, Map.of("hearing", "NO_COMMENT"), desk.actor("secretary" + branch.substring(1)));
        vetoes.confirm(
                number,
                Map.of("decision", "CONFIRMED", "scope", "RATING", "reason", "事实清楚", "minute_number", "9号"),
                desk.actor("committee3"));
        assertThat(vetoes.inForce(CYCLE)).contains(branch);
    }

    private void verify(String branch, boolean change) {
        Actor first = desk.actor("verifier1");
        Actor secretary = desk.actor("secretary" + branch.substring(1));
        inquiries.chooseMethod(id(branch), Map.of("method", "LETTER", "questions", "请说明台账情况"), first);
        inquiries.answer(id(branch), Map.of("answer_1", "情况属实"), secretary);
        Map<String, String> finding = new HashMap<>(Map.of("finding", "台账不实", "proposal", "CONFIRM", "reason", "台账不实"));
        if (change) {
            finding.putAll(Map.of("proposal", "CHANGE", "point_1", "base_records"));
        }
        findings.find(id(branch), finding, first);
        findings.comment(id(branch), Map.of("comment", "无意见"), secretary);
        Submission<?> decided = findings.decide(
                id(branch), Map.of("decision", "AGREED", "decision_reason", "同意"), desk.actor("verifier2"));
        assertThat(decided).isInstanceOf(Submission.Accepted.class);
    }

    private void runJobsOfTheCycle() {
        desk.runJobsOf(instance, 5);
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private Map<String, String> quota() {
        Map<String, String> now = new HashMap<>();
        proposals
                .calculation(CYCLE)
                .orElseThrow()
                .lines()
                .forEach(line -> now.put(line.branch(), line.quotaStar().toString()));
        return now;
    }

    private Map<String, String> superior() {
        return current(StarKind.SUPERIOR);
    }

    private Map<String, String> finals() {
        return current(StarKind.FINAL);
    }

    private Map<String, String> current(StarKind kind) {
        Map<String, String> now = new HashMap<>();
        stars.ofCycle(CYCLE).forEach((branch, kinds) -> {
            if (kinds.containsKey(kind)) {
                now.put(branch, kinds.get(kind).star().toString());
            }
        });
        return now;
    }

    /** A meeting of nine with eight present who all agree, and what the story says otherwise. */
    private Map<String, String> meeting(String... otherwise) {
        Map<String, String> form = new HashMap<>(Map.of(
                "minute_no", "党纪〔2025〕24号",
                "meeting_date", today(),
                "entitled", "9",
                "present", "8",
                "votes_for", "8",
                "votes_against", "0",
                "abstentions", "0"));
        for (int i = 0; i < otherwise.length; i += 2) {
            form.put(otherwise[i], otherwise[i + 1]);
        }
        return form;
    }
}
