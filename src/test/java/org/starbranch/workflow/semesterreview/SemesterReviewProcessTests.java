package org.starbranch.workflow.semesterreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.starbranch.workflow.semesterreview.SemesterReviewProcess.CLOSE_EVALUATION;
import static org.starbranch.workflow.semesterreview.SemesterReviewProcess.DECIDE_TITLE;
import static org.starbranch.workflow.semesterreview.SemesterReviewProcess.INVITE;
import static org.starbranch.workflow.semesterreview.SemesterReviewProcess.PUBLICISE;
import static org.starbranch.workflow.semesterreview.SemesterReviewProcess.SECOND_SEMESTER;
import static org.starbranch.workflow.semesterreview.SemesterReviewProcess.SHOWCASE;
import static org.starbranch.workflow.sheetrating.SheetRatingProcess.FILL_SHEET;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.dashboard.RoundsResults;
import org.starbranch.ledger.Ledger;
import org.starbranch.ledger.LedgerEntry;
import org.starbranch.ledger.Linkage;
import org.starbranch.ledger.Linkages;
import org.starbranch.notice.Notice;
import org.starbranch.notice.Notices;
import org.starbranch.notice.Objections;
import org.starbranch.rectification.Rectifications;
import org.starbranch.review.Decision;
import org.starbranch.review.Decisions;
import org.starbranch.review.Entry;
import org.starbranch.review.Evaluations;
import org.starbranch.review.Review;
import org.starbranch.review.Review.State;
import org.starbranch.review.Reviews;
import org.starbranch.review.SheetId;
import org.starbranch.review.Standing;
import org.starbranch.review.Standings;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scale;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Star;
import org.starbranch.shared.SteerableClock;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.workflow.linkage.LinkageProcess;
import org.starbranch.workflow.objection.ObjectionProcess;
import org.starbranch.workflow.sheetrating.SheetFields;

/** The school year of 001 in the sample college; assessor1 belongs to B01, member02 to B02. */
@ProcessTest
class SemesterReviewProcessTests {

    private static final String SCHEME = "jinsong-2017";
    private static final String CYCLE = "2025-" + SCHEME;
    private static final SheetId RECORDS_OF_B06 = new SheetId(CYCLE, "B06", "records", 0, SheetId.ANYBODY);

    @Autowired
    private Desk desk;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Standings standings;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private Notices notices;

    @Autowired
    private Objections objections;

    @Autowired
    private RoundsResults results;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Linkages linkages;

    @Autowired
    private SteerableClock clock;

    private ProcessInstance instance;

    @BeforeEach
    void theSchoolYearIsOpen() {
        on(LocalDate.of(2025, 9, 8));
        assertThat(cycles.open(SCHEME, 2025, "", desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
        instance = desk.instance(SemesterReviewProcess.KEY, CYCLE);
        desk.runJobs();
    }

    @Test
    void twoSelfAssessmentsAndFiveGroupsMakeAYear() {
        toTheEvaluation();
        assertThat(desk.as("office").refused(RECORDS_OF_B06.toString(), FILL_SHEET, Map.of("score_awards", "6.5")))
                .contains("应当填获奖项数");
        desk.as("office").complete(RECORDS_OF_B06.toString(), FILL_SHEET, Map.of("score_awards", "7"));
        fill(sheet -> true, "B05");
        assertThat(instance).isWaitingAt(DECIDE_TITLE);
        assertThat(standing("B04"))
                .extracting(Standing::counted, Standing::star)
                .containsExactly("100", "5");
        assertThat(standing("B05"))
                .as("76 points of levels and no award")
                .extracting(Standing::counted, Standing::star)
                .containsExactly("76", "3");
        assertThat(standing("B06"))
                .as("seven awards are kept as seven and give five points")
                .extracting(Standing::raw, standing -> standing.worked().lines().reduce((one, next) -> next))
                .containsExactly("100", Optional.of("获奖核定：7 项 × 1 分 = 7 分，最多 5 分 → 5 分"));
        assertThat(reviews.entries(CYCLE).getOrDefault(RECORDS_OF_B06, Map.of()))
                .containsEntry("awards", new Entry("7", ""));
        assertThat(evaluations.selfMean(CYCLE, "B04")).contains(Fraction.of(100));

        assertThat(desk.as("committee1").refused(CYCLE, DECIDE_TITLE, title("B99")))
                .contains("不是有星级的参评支部");
        desk.as("committee1").complete(CYCLE, DECIDE_TITLE, title("B07"));
        desk.runJobs();
        assertThat(decisions.of(CYCLE))
                .filteredOn(decision -> decision.kind() == Decision.Kind.TITLE)
                .extracting(Decision::subject)
                .as("not the first by itself, but whom the meeting chose")
                .containsExactly("B07");
        assertThat(desk.as("office").refused(CYCLE, PUBLICISE, Map.of("scope", "")))
                .contains("请填写公示范围");
        desk.as("office").complete(CYCLE, PUBLICISE, Map.of("scope", "全校"));
        Notice notice = notices.find(CYCLE).orElseThrow();
        assertThat(notice.about()).isEqualTo("各党支部星级；优秀党支部：" + reviews.name(CYCLE, "B07"));
        assertThat(notice.lines())
                .as("nobody could judge B02 for the committees, so that it has no star")
                .hasSize(19)
                .extracting(Notice.Line::branch)
                .doesNotContain("B02");
        assertThat(ledger.ofCycle(CYCLE)).as("not before the notice is over").isEmpty();

        theNoticeIsOver();
        assertThat(instance).isWaitingAt(SHOWCASE);
        assertThat(rectifications.open(CYCLE))
                .extracting(open -> open.rating().branch())
                .as("the lowest star of this scheme is three")
                .containsExactly("B05");
        LedgerEntry weak = ledger.of("B05").get(0);
        assertThat(List.of(weak.star().level(), weak.reason(), weak.decidedBy(), weak.paper(), weak.published()))
                .as("why three stars?")
                .containsExactly(3, "得分76.00分，不足80分，为三星", "committee1", "党总支9号", true);
        assertThat(linkages.ofCycle(CYCLE))
                .extracting(
                        Linkage::consequence,
                        linkage -> linkage.branches().get(0).branch())
                .as("each consequence of kind linkage once, for the title or the star that it follows")
                .containsExactlyInAnyOrder(tuple("showcase", "B07"), tuple("funds", "B07"), tuple("guidance", "B05"));
        Linkage showcase = linkages.ofCycle(CYCLE).stream()
                .filter(linkage -> linkage.consequence().equals("showcase"))
                .findFirst()
                .orElseThrow();
        assertThat(desk.instance(LinkageProcess.KEY, showcase.subject() + "/" + showcase.number()))
                .isNotNull();

        assertThat(desk.as("office").refused(CYCLE, SHOWCASE, Map.of("outcome", "HELD", "content", "观摩主题党日")))
                .contains("展示日期");
        on(LocalDate.of(2026, 10, 9));
        desk.as("office")
                .complete(CYCLE, SHOWCASE, Map.of("outcome", "HELD", "held_on", "2026-09-20", "content", "观摩主题党日"));
        assertThat(decisions.of(CYCLE))
                .filteredOn(decision -> decision.kind() == Decision.Kind.SHOWCASE)
                .extracting(Decision::subject, Decision::outcome, Decision::reason)
                .containsExactly(tuple("B07", "HELD", "2026-09-20：观摩主题党日"));
        assertThat(instance).isEnded();
        assertThat(cycles.cycle(CYCLE).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void anObjectionIsHandledBySomebodyWhoFilledInNothingAndChangesTheStarBeforeItIsEntered() {
        toTheEvaluation();
        fill(sheet -> true, "B05");
        desk.as("committee1").complete(CYCLE, DECIDE_TITLE, title("B07"));
        desk.runJobs();
        desk.as("office").complete(CYCLE, PUBLICISE, Map.of("scope", "全校"));
        String receipt = ((Submission.Accepted<String>)
                        objections.receive(CYCLE, "B05", "漏计四项获奖", "", desk.actor("secretary05")))
                .outcome();
        String key = CYCLE + "/B05/" + receipt;
        assertThat(desk.as("office").refused(key, ObjectionProcess.ASSIGN_HANDLER, handler("assessor1")))
                .contains("须未给该支部评过分");
        Map<String, String> withPoint = new HashMap<>(handler("committee2"));
        withPoint.put("point_1", "awards");
        assertThat(desk.as("office").refused(key, ObjectionProcess.ASSIGN_HANDLER, withPoint))
                .contains("不按采分点重新评分");
        desk.as("office").complete(key, ObjectionProcess.ASSIGN_HANDLER, handler("committee2"));
        desk.as("committee2")
                .complete(key, ObjectionProcess.HANDLE, Map.of("verdict", "UPHELD", "finding", "确有四项获奖漏报"));
        Map<String, String> decision = new HashMap<>(
                Map.of("consequence", "CHANGE", "new_star", "2", "decision_reason", "补计", "minute_number", "党总支10号"));
        assertThat(desk.as("committee1").refused(key, ObjectionProcess.DECIDE, decision))
                .as("this scheme has no two stars")
                .contains("须为方案所设的星级");
        decision.put("new_star", "4");
        desk.as("committee1").complete(key, ObjectionProcess.DECIDE, decision);
        desk.as("office").complete(key, ObjectionProcess.ANSWER, Map.of("answer", "已更正"));
        theNoticeIsOver();
        assertThat(ledger.of("B05").get(0))
                .extracting(LedgerEntry::star, LedgerEntry::paper)
                .containsExactly(Star.of(4), "党总支10号");
        assertThat(rectifications.open(CYCLE)).isEmpty();
        assertThat(results.of(cycles.cycle(CYCLE), desk.actor("secretary05")))
                .extracting(RoundsResults.Row::result, RoundsResults.Row::note)
                .containsExactly(tuple("四星", "得分对应三星，公示期间更正"));
    }

    @Test
    void aGroupWithoutEnoughBallotsLeavesTheBranchWithoutATotal() {
        toTheEvaluation();
        SheetId masses = new SheetId(CYCLE, "B03", "masses", 0, SheetId.ANYBODY);
        Map<String, String> few = form("masses", "");
        few.replaceAll((field, typed) -> field.equals("replies") ? "4" : typed.replace("×5", "×4"));
        assertThat(desk.as("office").refused(masses.toString(), FILL_SHEET, few))
                .contains("有效票 4 张，不足 5 张，没有结果");
        fill(sheet -> !sheet.equals(masses), "");
        on(LocalDate.of(2026, 7, 6));
        desk.runJobs();
        desk.as("office").complete(CYCLE, CLOSE_EVALUATION, Map.of("reason", "群众票数不足"));
        desk.runJobs();
        assertThat(standing("B03"))
                .extracting(Standing::counted, Standing::title)
                .containsExactly("", "未出");
        assertThat(standing("B03").note()).contains("群众评议");
        assertThat(standing("B04").star()).isEqualTo("5");
    }

    @Test
    void theOfficeInvitesAndNobodyRatesHisOwnBranch() {
        toTheSecondSemester();
        fill(sheet -> true, "");
        assertThat(desk.as("office").refused(CYCLE, INVITE, invitation("secretary01")))
                .contains("“secretary01”不能填写这张表");
        desk.as("office").complete(CYCLE, INVITE, invitation("member02"));
        desk.runJobs();
        assertThat(raters("committees", "B02")).isEmpty();
        assertThat(raters("committees", "B03")).containsExactly("member02");
        assertThat(raters("experts", "B01")).containsExactly("assessor2");
    }

    @Test
    void talliesAddUpToTheBallots() {
        toTheEvaluation();
        SheetId members = new SheetId(CYCLE, "B03", "members", 0, SheetId.ANYBODY);
        Map<String, String> form = form("members", "");
        form.put("score_tasks", "优秀×3，合格×1");
        assertThat(desk.as("office").refused(members.toString(), FILL_SHEET, form))
                .contains("各项票数之和 4 与有效票数 5 不符");
        form.put("score_tasks", "优秀×3，很好×2");
        assertThat(desk.as("office").refused(members.toString(), FILL_SHEET, form))
                .contains("应当选择优秀、合格、不合格之一");
        form.put("score_tasks", "优秀×3，合格×2");
        desk.as("office").complete(members.toString(), FILL_SHEET, form);
        assertThat(reviews.find(members).orElseThrow().replies()).isEqualTo(5);
    }

    private static Map<String, String> handler(String user) {
        return Map.of("admission", "ADMISSIBLE", "handler", user);
    }

    private void theNoticeIsOver() {
        on(notices.closesOn(CYCLE).plusDays(1));
        desk.runJobs();
    }

    private void toTheSecondSemester() {
        fill(sheet -> true, "");
        assertThat(instance).isWaitingAt(SECOND_SEMESTER);
        on(LocalDate.of(2026, 3, 1));
        desk.runJobs();
    }

    private void toTheEvaluation() {
        toTheSecondSemester();
        fill(sheet -> true, "");
        desk.as("office").complete(CYCLE, INVITE, invitation("member02"));
        desk.runJobs();
    }

    private static Map<String, String> invitation(String committee) {
        return Map.of("panel_experts", "assessor1，assessor2", "panel_committees", committee);
    }

    private static Map<String, String> title(String branch) {
        return Map.of("branch", branch, "minute_no", "党总支9号", "opinion", "创新突出");
    }

    /** Fills in what is open and wanted, the best that can be given; the weak branch gets 合格 everywhere and no award. */
    private void fill(Predicate<SheetId> wanted, String weak) {
        for (Review open : reviews.sheets(CYCLE)) {
            SheetId id = open.id();
            if (open.state() == State.OPEN && wanted.test(id)) {
                desk.as(rater(id))
                        .complete(
                                id.toString(),
                                FILL_SHEET,
                                form(id.sheet(), id.subject().equals(weak) ? "合格" : ""));
            }
        }
        desk.runJobs();
    }

    private static String rater(SheetId id) {
        if (id.isPersonal()) {
            return id.rater();
        }
        if (id.sheet().equals("self")) {
            return "secretary" + id.subject().substring(1);
        }
        return id.subject().equals("B16") ? "office2" : "office";
    }

    private Map<String, String> form(String sheet, String level) {
        Scheme scheme = cycles.scheme(CYCLE);
        boolean ballot = scheme.sheet(sheet).raters() == RaterRule.BALLOT;
        Map<String, String> changes = new HashMap<>();
        if (!level.isEmpty()) {
            for (Point point : scheme.pointsOf(sheet)) {
                String weak = ballot ? level + "×5" : "qualified";
                changes.put(point.code(), point.scale() instanceof Scale.Levels ? weak : "0");
            }
        }
        Map<String, String> form = SheetFields.of(scheme, sheet, changes);
        form.remove("reason_awards");
        return form;
    }

    private List<String> raters(String sheet, String branch) {
        return reviews.sheets(CYCLE).stream()
                .map(Review::id)
                .filter(id -> id.sheet().equals(sheet) && id.subject().equals(branch))
                .map(SheetId::rater)
                .toList();
    }

    private Standing standing(String branch) {
        return standings.of(CYCLE, 0, branch).orElseThrow();
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }
}
