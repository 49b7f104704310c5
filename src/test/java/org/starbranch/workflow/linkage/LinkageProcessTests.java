package org.starbranch.workflow.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.starbranch.ledger.AwardedYear.CYCLE;
import static org.starbranch.workflow.linkage.LinkageProcess.END_DECLINED;
import static org.starbranch.workflow.linkage.LinkageProcess.END_DONE;
import static org.starbranch.workflow.linkage.LinkageProcess.KEY;
import static org.starbranch.workflow.linkage.LinkageProcess.TASK_ANSWER;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.ledger.AwardedYear;
import org.starbranch.ledger.Entries;
import org.starbranch.ledger.FollowUp;
import org.starbranch.ledger.Ledger;
import org.starbranch.ledger.Linkage;
import org.starbranch.ledger.Linkage.Concerned;
import org.starbranch.ledger.Linkage.Decision;
import org.starbranch.ledger.Linkages;
import org.starbranch.scheme.model.Consequence.Kind;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;

@ProcessTest
class LinkageProcessTests {

    private static final Map<String, String> DONE = Map.of("decision", "DONE", "note", "已列入培训计划");

    @Autowired
    private AwardedYear year;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Linkages linkages;

    @Autowired
    private FollowUp followUp;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void theYearIsAwarded() {
        ledger.enter(List.of(Entries.annual("B19", 2024, 1), Entries.annual("B20", 2024, 2)), desk.actor("office"));
        year.award(AwardedYear.STARS);
    }

    @Test
    void eachConsequenceIsProposedOnceAndBranchesOfOneOfficeAreNamedTogether() {
        assertThat(linkages.ofCycle(CYCLE))
                .extracting(Linkage::consequence, linkage -> linkage.branches().size())
                .containsExactlyInAnyOrder(
                        tuple("demonstration_database", 2),
                        tuple("pairing", 6),
                        tuple("pairing", 1),
                        tuple("pairing", 1),
                        tuple("secretary_pool", 2),
                        tuple("commendation", 11),
                        tuple("training_priority", 11),
                        tuple("direct_award", 2),
                        tuple("two_one_star_years", 1));
        assertThat(linkages.ofCycle(CYCLE))
                .extracting(Linkage::number)
                .startsWith("GG-2025-001", "GG-2025-002")
                .doesNotHaveDuplicates();
    }

    @Test
    void twoOneStarYearsOpenAnAnalysisAboutThatBranchAlone() {
        Linkage analysis = proposal("two_one_star_years", "B19");

        assertThat(analysis.kind()).isEqualTo(Kind.ANALYSIS);
        assertThat(desk.task(key(analysis), TASK_ANSWER).getName()).isEqualTo("答复挂钩建议：连续两年一星研判（附属医院党支部）");
        assertThat(candidateUsers(analysis)).containsExactlyInAnyOrder("committee1", "committee2");
    }

    @Test
    void openingTheFollowUpAgainChangesNothing() {
        followUp.open(CYCLE);

        assertThat(linkages.ofCycle(CYCLE)).hasSize(9);
    }

    @Test
    void aJointProposalIsOfferedToTheWholeOffice() {
        Linkage training = proposal("training_priority", Linkage.JOINT);
        Task task = desk.task(key(training), TASK_ANSWER);

        assertThat(task.getName()).isEqualTo("答复挂钩建议：优先参训（11个党支部）");
        assertThat(task.getDueDate()).isEqualTo("2026-03-30T23:59:00");
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("superior");
        assertThat(desk.as("superior").shown(key(training), TASK_ANSWER))
                .containsEntry("clause", "评选方案原文第65行")
                .hasEntrySatisfying(
                        "branches", lines -> assertThat(lines.toString()).contains("- 护理系教工第一党支部（五星）"));
    }

    @Test
    void theOfficeReportsWhatItDid() {
        Linkage training = proposal("training_priority", Linkage.JOINT);
        ProcessInstance instance = desk.instance(KEY, key(training));
        assertThat(instance).isWaitingAt(TASK_ANSWER);

        desk.as("superior").complete(key(training), TASK_ANSWER, DONE);

        assertThat(instance).isEnded().hasPassed(END_DONE);
        assertThat(linkages.find(training.number()).orElseThrow().answer()).satisfies(answer -> {
            assertThat(answer).isNotNull();
            assertThat(answer.decision()).isEqualTo(Decision.DONE);
            assertThat(answer.by()).isEqualTo("superior");
        });
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM ACT_RU_VARIABLE WHERE NAME_ = 'note'", Integer.class))
                .isZero();
    }

    @Test
    void theOfficeDeclinesWithAReason() {
        Linkage pairing = proposal("pairing", "B20");
        ProcessInstance instance = desk.instance(KEY, key(pairing));

        assertThat(desk.as("committee1").refused(key(pairing), TASK_ANSWER, Map.of("decision", "DECLINED")))
                .contains("不予办理的，请说明理由");
        assertThat(instance).isWaitingAt(TASK_ANSWER);
        desk.as("committee1").complete(key(pairing), TASK_ANSWER, Map.of("decision", "DECLINED", "note", "已有结对安排"));

        assertThat(instance).isEnded().hasPassed(END_DECLINED);
    }

    @Test
    void anEmptyAnswerIsRefusedWithAllItsFaults() {
        Linkage award = proposal("direct_award", Linkage.JOINT);

        assertThat(desk.as("verifier1").refused(key(award), TASK_ANSWER, Map.of()))
                .contains("请选择“已办理”或“不予办理”", "请说明办理情况");
        assertThat(linkages.find(award.number()).orElseThrow().answer()).isNull();
    }

    @Test
    void onlyTheNamedOfficeAnswersAndNobodyAboutHisOwnBranch() {
        Linkage pairing = proposal("pairing", "B19");

        assertThat(linkages.answer(pairing.number(), DONE, desk.actor("committee3")))
                .asString()
                .contains("本人属于该支部，应当回避");
        assertThat(linkages.answer(pairing.number(), DONE, desk.actor("office")))
                .asString()
                .contains("这项建议由指定单位答复，您不在其中");
    }

    @Test
    void aBranchReadsEveryProposalThatNamesIt() {
        assertThat(linkages.ofBranch("B01"))
                .extracting(Linkage::consequence)
                .containsExactlyInAnyOrder(
                        "demonstration_database",
                        "secretary_pool",
                        "commendation",
                        "training_priority",
                        "direct_award");
        assertThat(linkages.ofBranch("B01").get(0).branches())
                .extracting(Concerned::branch)
                .contains("B01", "B02");
    }

    private Linkage proposal(String consequence, String branch) {
        return linkages.ofCycle(CYCLE).stream()
                .filter(linkage -> linkage.consequence().equals(consequence)
                        && linkage.subject().branch().equals(branch))
                .findFirst()
                .orElseThrow();
    }

    private List<String> candidateUsers(Linkage linkage) {
        return tasks
                .getIdentityLinksForTask(desk.task(key(linkage), TASK_ANSWER).getId())
                .stream()
                .map(IdentityLink::getUserId)
                .toList();
    }

    private static String key(Linkage linkage) {
        return linkage.subject() + "/" + linkage.number();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
