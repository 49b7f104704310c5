package org.starbranch.workflow.pointsappraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.starbranch.workflow.pointsappraisal.PointsAppraisalProcess.CONFIRM;
import static org.starbranch.workflow.pointsappraisal.PointsAppraisalProcess.FILE;
import static org.starbranch.workflow.pointsappraisal.PointsAppraisalProcess.SECOND_HALF;
import static org.starbranch.workflow.sheetrating.SheetRatingProcess.FILL_SHEET;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.organisation.Organisation;
import org.starbranch.review.Review;
import org.starbranch.review.Review.State;
import org.starbranch.review.Reviews;
import org.starbranch.review.SheetId;
import org.starbranch.review.Standing;
import org.starbranch.review.Standings;
import org.starbranch.shared.SteerableClock;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.workflow.sheetrating.SheetFields;

/** The appraisal of 004 in the sample college: U1 has B01 to B05, B19 and B20 stand directly under the committee. */
@ProcessTest
class PointsAppraisalProcessTests {

    private static final String SCHEME = "zaozhuang-2020";
    private static final String CYCLE = "2025-" + SCHEME;
    private static final Map<String, String> FILING = Map.of("filing_no", "组人备1号", "findings", "抽查属实");

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
    private RuntimeService runtime;

    @Autowired
    private SteerableClock clock;

    private ProcessInstance instance;

    @BeforeEach
    void theAppraisalIsOpen() {
        on(LocalDate.of(2025, 5, 5));
        assertThat(cycles.open(SCHEME, 2025, "", desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
        instance = desk.instance(PointsAppraisalProcess.KEY, CYCLE);
        desk.runJobs();
    }

    @Test
    void twoHalvesMakeTheIndexOfTheYear() {
        half(1, Map.of("B02", Map.of("risk", "10")));
        assertThat(instance).isWaitingAt(SECOND_HALF);
        on(LocalDate.of(2025, 7, 1));
        desk.runJobs();
        half(2, Map.of());
        assertThat(instance).isWaitingAt(CONFIRM);

        assertThat(standing(1, "B01"))
                .as("110 points count as 100")
                .extracting(Standing::raw, Standing::counted)
                .containsExactly("110", "100");
        assertThat(standing(0, "B02"))
                .as("(100 + 100) ÷ 2, 110 - 10 is still 100")
                .extracting(Standing::counted, Standing::star)
                .containsExactly("100", "5");
        assertThat(standing(0, "U1").counted()).isEqualTo("100");
        desk.as("committee1").complete(CYCLE, CONFIRM, Map.of("minute_no", "党纪1号", "opinion", "同意"));
        assertThat(instance).isEnded();
        assertThat(cycles.cycle(CYCLE).stage()).isEqualTo(Stage.CLOSED);
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void theRollUpTakesTheMeanOfWhatCounts() {
        half(
                1,
                Map.of(
                        "B02",
                        Map.of("risk", "0", "innovation_score", "0"),
                        "B03",
                        Map.of("risk", "0", "theory", "0", "innovation_score", "0")));
        assertThat(standing(1, "B02").counted()).isEqualTo("80");
        assertThat(standing(1, "B03").counted()).isEqualTo("70");
        assertThat(standing(1, "U1"))
                .as("20 + (100 + 80 + 70 + 100 + 100) ÷ 5 × 0.8")
                .extracting(Standing::counted)
                .isEqualTo("92");
    }

    @Test
    void aGeneralBranchScoresItsOwnBranchesAndTheOfficeThoseWithoutOne() {
        fill("self", Map.of());
        Map<String, String> form = SheetFields.of(cycles.scheme(CYCLE), "general", Map.of());
        assertThat(reviews.record(id("B01", "general", 1), form, desk.actor("officer2")))
                .isInstanceOf(Submission.Refused.class);
        assertThat(reviews.record(id("B19", "general", 1), form, desk.actor("officer1")))
                .isInstanceOf(Submission.Refused.class);
        desk.as("officer1").complete(id("B01", "general", 1).toString(), FILL_SHEET, form);
        desk.as("office").complete(id("B19", "general", 1).toString(), FILL_SHEET, form);
        assertThat(reviews.find(id("B01", "general", 1)).orElseThrow().state()).isEqualTo(State.FILLED);
        assertThat(reviews.find(id("B19", "general", 1)).orElseThrow().state()).isEqualTo(State.FILLED);
    }

    @Test
    void theOfficeSeesHowStrictlyEachScoredAndFilesWithANumber() {
        fill("self", Map.of());
        fill("general", Map.of("B06", Map.of("theory", "0", "innovation_score", "0")));
        Map<String, Object> shown = desk.as("office").shown(CYCLE, FILE);
        assertThat(shown.get("leniency_1")).asString().contains("| 医学系党总支 | 5 | 98.00 | -1.50 |");
        assertThat(shown.get("sample_1")).asString().contains("| B06 |").contains("90.00");
        assertThat(desk.as("office").refused(CYCLE, FILE, Map.of("findings", "属实")))
                .contains("请填写备案编号");
        desk.as("office").complete(CYCLE, FILE, FILING);
        desk.runJobs();
        assertThat(open()).hasSize(4).allMatch(sheet -> sheet.id().sheet().equals("committee_check"));
    }

    @Test
    void aGeneralBranchGetsFiveThreeOneOrNothing() {
        fill("self", Map.of());
        fill("general", Map.of());
        desk.as("office").complete(CYCLE, FILE, FILING);
        desk.runJobs();
        Map<String, String> form = SheetFields.of(cycles.scheme(CYCLE), "committee_check", Map.of("deliberation", "4"));
        assertThat(desk.as("assessor1").refused(id("U1", "committee_check", 1).toString(), FILL_SHEET, form))
                .contains("得分 4 应当是 5、3、1、0 之一");
    }

    @Test
    void whatDoesNotApplyIsDeclaredWithAReasonAndRebased() {
        fill("self", Map.of());
        SheetId sheet = id("B01", "general", 1);
        Map<String, String> form =
                SheetFields.of(cycles.scheme(CYCLE), "general", Map.of("meetings", "1.5", "innovation_score", "0"));
        form.remove("score_dual_life");
        form.put("not_applicable_dual_life", "true");
        assertThat(reviews.record(sheet, form, desk.actor("officer1")).toString())
                .contains("请填写双重组织生活不适用的理由");
        form.put("reason_dual_life", "支部没有领导干部");
        desk.as("officer1").complete(sheet.toString(), FILL_SHEET, withTick(form));
        fill("general", Map.of());
        desk.as("office").complete(CYCLE, FILE, FILING);
        desk.runJobs();
        fill("committee_check", Map.of());
        assertThat(standing(1, "B01").counted())
                .as("13.5 × 18 ÷ 15 = 16.2 of 18")
                .isEqualTo("491/5");
    }

    private static Map<String, Object> withTick(Map<String, String> form) {
        Map<String, Object> typed = new java.util.LinkedHashMap<>(form);
        typed.put("not_applicable_dual_life", true);
        return typed;
    }

    private void half(int half, Map<String, Map<String, String>> changes) {
        fill("self", Map.of());
        assertThat(open()).hasSize(20).allMatch(sheet -> sheet.id().half() == half);
        fill("general", changes);
        desk.as("office").complete(CYCLE, FILE, FILING);
        desk.runJobs();
        fill("committee_check", Map.of());
    }

    private void fill(String sheet, Map<String, Map<String, String>> changes) {
        for (Review open : open()) {
            SheetId id = open.id();
            if (id.sheet().equals(sheet)) {
                Map<String, String> form =
                        SheetFields.of(cycles.scheme(CYCLE), sheet, changes.getOrDefault(id.subject(), Map.of()));
                desk.as(rater(id)).complete(id.toString(), FILL_SHEET, form);
            }
        }
        desk.runJobs();
    }

    private String rater(SheetId id) {
        return switch (id.sheet()) {
            case "self" -> "secretary" + id.subject().substring(1);
            case "general" ->
                organisation.branch(id.subject()).orElseThrow().unit() == null
                        ? "office"
                        : "officer"
                                + java.util.Objects.requireNonNull(organisation
                                                .branch(id.subject())
                                                .orElseThrow()
                                                .unit())
                                        .code()
                                        .substring(1);
            default -> "assessor1";
        };
    }

    private Standing standing(int half, String subject) {
        return standings.of(CYCLE, half, subject).orElseThrow();
    }

    private List<Review> open() {
        return reviews.sheets(CYCLE).stream()
                .filter(sheet -> sheet.state() == State.OPEN)
                .toList();
    }

    private static SheetId id(String subject, String sheet, int half) {
        return new SheetId(CYCLE, subject, sheet, half, SheetId.ANYBODY);
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }
}
