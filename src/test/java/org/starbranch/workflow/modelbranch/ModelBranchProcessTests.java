package org.starbranch.workflow.modelbranch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.DECEMBER;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.NAME;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.NOTICE_OVER;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.PREPARE;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.PUBLICISE;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.RECOGNISE;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.RECORD_MEMBERS;
import static org.starbranch.workflow.modelbranch.ModelBranchProcess.REVERIFY;
import static org.starbranch.workflow.sheetrating.SheetRatingProcess.FILL_SHEET;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.organisation.Organisation;
import org.starbranch.rating.Vetoes;
import org.starbranch.rectification.Rectifications;
import org.starbranch.review.Decision;
import org.starbranch.review.Decision.Kind;
import org.starbranch.review.Decisions;
import org.starbranch.review.Review;
import org.starbranch.review.Review.State;
import org.starbranch.review.Reviews;
import org.starbranch.review.SheetId;
import org.starbranch.review.Standing;
import org.starbranch.review.Standings;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.SteerableClock;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.workflow.sheetrating.SheetFields;

/** Model branches of 002 in the sample college; B19 and B20 have no general branch, the committee is their superior. */
@ProcessTest
class ModelBranchProcessTests {

    private static final String SCHEME = "aksu-2020";
    private static final String CYCLE = "2025-" + SCHEME;
    private static final Map<String, String> MEETING = Map.of("minute_no", "院党纪1号", "opinion", "同意");

    @Autowired
    private Desk desk;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Standings standings;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private Vetoes vetoes;

    @Autowired
    private SteerableClock clock;

    private ProcessInstance instance;

    @BeforeEach
    void theYearIsOpen() {
        on(LocalDate.of(2025, 11, 3));
        assertThat(cycles.open(SCHEME, 2025, "", desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
        instance = desk.instance(ModelBranchProcess.KEY, CYCLE);
        desk.runJobs();
    }

    @Test
    void fromTheApplicationToTheReverificationOfTheTitle() {
        prepare("B05，branch_applies，长期外派", "B06，1 3\nB07，0 2");
        assertThat(cycles.cycle(CYCLE).rosterSize()).isEqualTo(19);
        fill(Map.of("B06", "60", "B07", "65"));
        desk.as("office")
                .complete(CYCLE, RECORD_MEMBERS, Map.of("members", members(Map.of("B01", "10，3", "B02", "10，1"))));
        desk.runJobs();
        assertThat(desk.as("committee1").shown(CYCLE, RECOGNISE).get("conditions_1"))
                .asString()
                .contains("B01");
        desk.as("committee1").complete(CYCLE, RECOGNISE, MEETING);
        desk.runJobs();

        assertThat(subjects(Kind.TITLE)).contains("B01").doesNotContain("B02", "B06", "B05");
        assertThat(subjects(Kind.TALK))
                .as("two years at two stars or less; a year without a star does not break")
                .containsExactlyInAnyOrder("B06", "B07");
        assertThat(rectifications.open(CYCLE))
                .extracting(open -> open.rating().branch())
                .containsExactlyInAnyOrder("B06", "B07");

        desk.as("office").complete(CYCLE, PUBLICISE, Map.of("scope", "校园网"));
        assertThat(instance).isWaitingAt(NOTICE_OVER);
        on(LocalDate.of(2025, 11, 20));
        desk.runJobs();
        desk.as("office").complete(CYCLE, NAME, Map.of("paper_no", "院党字3号", "objections", "无"));
        assertThat(instance).isWaitingAt(DECEMBER);
        on(LocalDate.of(2026, 12, 1));
        desk.runJobs();
        assertThat(desk.as("office").refused(CYCLE, REVERIFY, Map.of("totals", "B02，80")))
                .contains("B02没有获得过称号", "B01还没有填");
        desk.as("office").complete(CYCLE, REVERIFY, Map.of("totals", totals(Map.of("B01", "89.99"))));
        assertThat(subjects(Kind.REVOCATION)).containsExactly("B01");
        assertThat(instance).isEnded();
        assertThat(cycles.cycle(CYCLE).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void aVetoedBranchIsNotRatedAndNoModel() {
        prepare("", "");
        assertThat(vetoes.propose(new RatingId(CYCLE, "B03"), "security_incident", "实验室事件", desk.actor("office")))
                .isInstanceOf(Submission.Accepted.class);
        String key = CYCLE + "/B03/" + vetoes.ofCycle(CYCLE).get(0).number();
        desk.as("secretary03").complete(key, "Task_HearBranch", Map.of("hearing", "NO_COMMENT"));
        desk.as("committee1")
                .complete(
                        key,
                        "Task_ConfirmVeto",
                        Map.of("decision", "CONFIRMED", "scope", "RATING", "reason", "事实清楚", "minute_number", "院党纪9号"));
        fill(Map.of());
        desk.as("office").complete(CYCLE, RECORD_MEMBERS, Map.of("members", members(Map.of())));
        desk.runJobs();
        assertThat(standing("B03"))
                .extracting(Standing::counted, Standing::title)
                .containsExactly("100", "不定星");
        desk.as("committee1").complete(CYCLE, RECOGNISE, MEETING);
        desk.runJobs();
        assertThat(subjects(Kind.TITLE)).hasSize(19).doesNotContain("B03");
        assertThat(desk.instance("veto", key))
                .as("no veto waits for a revocation any more")
                .isNull();
    }

    @Test
    void withoutAnyModelThereIsNothingToPublish() {
        prepare("", "");
        fill(Map.of());
        String none = cycles.rated(CYCLE).stream()
                .map(entry -> entry.branch() + "，10，0")
                .collect(Collectors.joining("\n"));
        desk.as("office").complete(CYCLE, RECORD_MEMBERS, Map.of("members", none));
        desk.runJobs();
        desk.as("committee1").complete(CYCLE, RECOGNISE, MEETING);
        desk.runJobs();
        assertThat(instance).isEnded().hasNotPassed(PUBLICISE);
    }

    @Test
    void aSourceThatIsMissingLeavesNoTotal() {
        prepare("", "");
        SheetId superior = new SheetId(CYCLE, "B19", "superior", 0, SheetId.ANYBODY);
        assertThat(reviews.find(superior)).isEmpty();
        fillRound("self", Map.of());
        for (Review open : open()) {
            if (!open.id().equals(superior)) {
                complete(open.id(), "");
            }
        }
        assertThat(reviews.groupOf(superior))
                .as("the committee is the superior of a branch without one")
                .isEqualTo("party-committee");
        on(LocalDate.of(2026, 1, 5));
        desk.runJobs();
        desk.as("office").complete(CYCLE, ModelBranchProcess.CLOSE_ASSESSMENT, Map.of("reason", "期限已过"));
        desk.runJobs();
        desk.as("office").complete(CYCLE, RECORD_MEMBERS, Map.of("members", members(Map.of())));
        desk.runJobs();
        assertThat(standing("B19").title()).isEqualTo("未出");
        assertThat(standing("B18").title()).isEqualTo("五星");
    }

    @Test
    void whatTheOfficeEntersIsChecked() {
        assertThat(desk.as("office").refused(CYCLE, PREPARE, Map.of("exempt", "B05，holiday，放假\nB99，retired，离退休")))
                .contains("没有“holiday”这种情形", "“B99”不是参评的支部", "请填写批准文号");
        prepare("", "");
        fill(Map.of());
        assertThat(desk.as("office").refused(CYCLE, RECORD_MEMBERS, Map.of("members", "B01，10，4\nB02，10，11")))
                .contains("超出请说明理由", "B02：五星党员不能多于党员数", "B03还没有填");
    }

    private void prepare(String exempt, String history) {
        desk.as("office").complete(CYCLE, PREPARE, Map.of("exempt", exempt, "history", history, "approval_no", "组字1号"));
        desk.runJobs();
    }

    private void fill(Map<String, String> scores) {
        fillRound("self", Map.of());
        for (String sheet : List.of("democratic", "panel", "superior")) {
            fillRound(sheet, scores);
        }
        assertThat(instance).isWaitingAt(RECORD_MEMBERS);
    }

    private void fillRound(String sheet, Map<String, String> scores) {
        open().stream()
                .filter(open -> open.id().sheet().equals(sheet))
                .forEach(open ->
                        complete(open.id(), scores.getOrDefault(open.id().subject(), "")));
        desk.runJobs();
    }

    private void complete(SheetId id, String score) {
        var scheme = cycles.scheme(CYCLE);
        String point = scheme.pointsOf(id.sheet()).get(0).code();
        Map<String, String> changes = new HashMap<>();
        if (!score.isEmpty()) {
            changes.put(point, id.sheet().equals("democratic") ? score + "×5" : score);
        }
        desk.as(rater(id)).complete(id.toString(), FILL_SHEET, SheetFields.of(scheme, id.sheet(), changes));
    }

    private String rater(SheetId id) {
        String number = id.subject().substring(1);
        var unit = organisation.branch(id.subject()).orElseThrow().unit();
        return switch (id.sheet()) {
            case "self" -> "secretary" + number;
            case "democratic" -> id.subject().equals("B16") ? "office2" : "office";
            case "panel" -> id.rater();
            default -> unit == null ? "committee1" : "officer" + unit.code().substring(1);
        };
    }

    /** Ten members each of whom two have five stars, but for what is said otherwise. */
    private String members(Map<String, String> other) {
        return cycles.rated(CYCLE).stream()
                .map(entry -> entry.branch() + "，" + other.getOrDefault(entry.branch(), "10，2"))
                .collect(Collectors.joining("\n"));
    }

    private String totals(Map<String, String> other) {
        return subjects(Kind.TITLE).stream()
                .map(branch -> branch + "，" + other.getOrDefault(branch, "90"))
                .collect(Collectors.joining("\n"));
    }

    private List<String> subjects(Kind kind) {
        return decisions.of(CYCLE).stream()
                .filter(decision -> decision.kind() == kind)
                .map(Decision::subject)
                .toList();
    }

    private List<Review> open() {
        return reviews.sheets(CYCLE).stream()
                .filter(sheet -> sheet.state() == State.OPEN)
                .toList();
    }

    private Standing standing(String branch) {
        return standings.of(CYCLE, 0, branch).orElseThrow();
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }
}
