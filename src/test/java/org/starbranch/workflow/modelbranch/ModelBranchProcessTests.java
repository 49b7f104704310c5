package org.starbranch.workflow.modelbranch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.DECEMBER;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.NOTICE_OVER;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.PREPARE;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.PUBLICISE;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.RECOGNISE;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.RECORD_MEMBERS;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.REVERIFY;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.rating.Vetoes;
import org.starbranch.rectification.Rectifications;
import org.starbranch.review.Decision.Kind;
import org.starbranch.review.Review;
import org.starbranch.review.Reviews;
import org.starbranch.review.SheetId;
import org.starbranch.review.Standing;
import org.starbranch.review.Standings;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;

/** One year of 002 with a few branches of the sample college. */
@ProcessTest
class ModelBranchProcessTests {

    private static final String CYCLE = ModelYears.cycle(2025);

    @Autowired
    private ModelYears years;

    @Autowired
    private Desk desk;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Standings standings;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private Vetoes vetoes;

    @Test
    void fromTheRosterToTheReverificationOfTheTitle() {
        ProcessInstance instance = years.open(2025, "B01", "B02", "B06", "B07");
        years.prepare(2025, "B06，1 3\nB07，0 2");
        years.fill(2025, Map.of("B06", "60", "B07", "65"));
        assertThat(instance).isWaitingAt(RECORD_MEMBERS);
        years.typeMembers(2025, Map.of("B01", "10，3", "B02", "10，1"));
        assertThat(desk.as("committee1").shown(CYCLE, RECOGNISE).get("conditions_1"))
                .asString()
                .contains("B01");
        years.recognise(2025);
        assertThat(years.decided(2025, Kind.TITLE)).containsExactly("B01");
        assertThat(years.decided(2025, Kind.TALK))
                .as("two years at two stars or less; a year without a star does not break")
                .containsExactlyInAnyOrder("B06", "B07");
        assertThat(rectifications.open(CYCLE))
                .extracting(open -> open.rating().branch())
                .containsExactlyInAnyOrder("B06", "B07");
        assertThat(desk.as("office").shown(CYCLE, PUBLICISE).get("titled_1"))
                .asString()
                .contains("B01")
                .doesNotContain("B02");

        years.publicise(2025);
        assertThat(instance).isWaitingAt(NOTICE_OVER);
        years.name(2025);
        assertThat(instance).isWaitingAt(DECEMBER);
        years.december(2025);
        assertThat(desk.as("office").refused(CYCLE, REVERIFY, Map.of("totals", "B02，80")))
                .contains("B02没有获得过称号", "B01还没有填");
        years.reverify(2025, "B01，89.99");
        assertThat(years.decided(2025, Kind.REVOCATION)).containsExactly("B01");
        assertThat(instance).isEnded();
        assertThat(cycles.cycle(CYCLE).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void aVetoedBranchIsNotRatedAndNoModel() {
        years.open(2025, "B01", "B03");
        years.prepare(2025, "");
        String key = propose("B03", "security_incident");
        desk.as("secretary03").complete(key, "Task_HearBranch", Map.of("hearing", "NO_COMMENT"));
        desk.as("committee1").complete(key, "Task_ConfirmVeto", confirmed("RATING"));
        years.fill(2025, Map.of());
        years.typeMembers(2025, Map.of());
        assertThat(standing("B03"))
                .extracting(Standing::counted, Standing::title)
                .containsExactly("100", "不定星");
        years.recognise(2025);
        assertThat(years.decided(2025, Kind.TITLE)).containsExactly("B01");
        assertThat(desk.instance("veto", key))
                .as("no veto waits for a revocation any more")
                .isNull();
    }

    @Test
    void aVetoThatIsConfirmedAfterTheCountStillCountsAndOneInTheBalanceHoldsTheMeetingUp() {
        years.open(2025, "B01", "B03");
        years.prepare(2025, "");
        years.fill(2025, Map.of());
        years.typeMembers(2025, Map.of());
        assertThat(standing("B03").title()).isEqualTo("五星");
        String key = propose("B03", "security_incident");
        desk.as("secretary03").complete(key, "Task_HearBranch", Map.of("hearing", "NO_COMMENT"));
        assertThat(desk.as("committee1").refused(CYCLE, RECOGNISE, Map.of("minute_no", "1号", "opinion", "同意")))
                .contains("没有决定的一票否决", "FJ-2025-001");
        desk.as("committee2").complete(key, "Task_ConfirmVeto", confirmed("RATING"));
        years.recognise(2025);
        assertThat(standing("B03").title()).isEqualTo("不定星");
        assertThat(years.decided(2025, Kind.TITLE)).containsExactly("B01");
    }

    @Test
    void onlyTheWholeRatingOfABranchIsVetoedHere() {
        years.open(2025, "B03");
        String key = propose("B03", "illegal_organisation");
        desk.as("secretary03").complete(key, "Task_HearBranch", Map.of("hearing", "NO_COMMENT"));
        assertThat(desk.as("committee1").shown(key, "Task_ConfirmVeto").get("scopeOptions"))
                .asString()
                .contains("RATING")
                .doesNotContain("MEMBER", "ITEM", "POINT");
        for (String scope : new String[] {"MEMBER", "ITEM", "POINT"}) {
            assertThat(desk.as("committee1").refused(key, "Task_ConfirmVeto", confirmed(scope)))
                    .contains("请确认否决的范围");
        }
        assertThat(vetoes.inForce(CYCLE)).isEmpty();
    }

    @Test
    void withoutAnyModelThereIsNothingToPublish() {
        ProcessInstance instance = years.open(2025, "B01", "B02");
        years.recognised(2025, Map.of(), Map.of("B01", "10，0", "B02", "10，0"));
        assertThat(instance).isEnded().hasNotPassed(PUBLICISE);
        assertThat(years.outcomes(2025, Kind.RECOGNITION)).containsValue("NONE");
    }

    @Test
    void aSourceThatIsMissingLeavesNoTotal() {
        years.open(2025, "B18", "B19");
        years.prepare(2025, "");
        SheetId superior = new SheetId(CYCLE, "B19", "superior", 0, SheetId.ANYBODY);
        assertThat(reviews.find(superior)).isEmpty();
        years.open(2025).forEach(self -> years.fill(self.id(), ""));
        desk.runJobs();
        years.open(2025).stream()
                .map(Review::id)
                .filter(sheet -> !sheet.equals(superior))
                .forEach(sheet -> years.fill(sheet, ""));
        assertThat(reviews.groupOf(superior))
                .as("the committee is the superior of a branch without one")
                .isEqualTo("party-committee");
        years.on(LocalDate.of(2026, 1, 5));
        desk.runJobs();
        desk.as("office").complete(CYCLE, ModelBranchProcess.CLOSE_ASSESSMENT, Map.of("reason", "期限已过"));
        desk.runJobs();
        years.typeMembers(2025, Map.of());
        assertThat(standing("B19").title()).isEqualTo("未出");
        assertThat(standing("B18").title()).isEqualTo("五星");
    }

    @Test
    void whatTheOfficeEntersIsChecked() {
        years.open(2025, "B01", "B02", "B03");
        assertThat(desk.as("office").refused(CYCLE, PREPARE, Map.of("history", "B99，3\nB01，6")))
                .contains("“B99”不是参评的支部", "B01：往年星级应当如");
        years.prepare(2025, "");
        years.fill(2025, Map.of());
        assertThat(desk.as("office").refused(CYCLE, RECORD_MEMBERS, Map.of("members", "B01，10，4\nB02，10，11")))
                .contains("超出请说明理由", "B02：五星党员不能多于党员数", "B03还没有填");
    }

    private String propose(String branch, String ground) {
        assertThat(vetoes.propose(new RatingId(CYCLE, branch), ground, "经查属实", desk.actor("office")))
                .isInstanceOf(Submission.Accepted.class);
        return CYCLE + "/" + branch + "/" + vetoes.ofCycle(CYCLE).get(0).number();
    }

    private static Map<String, String> confirmed(String scope) {
        return Map.of("decision", "CONFIRMED", "scope", scope, "reason", "事实清楚", "minute_number", "院党纪9号");
    }

    private Standing standing(String branch) {
        return standings.of(CYCLE, 0, branch).orElseThrow();
    }
}
