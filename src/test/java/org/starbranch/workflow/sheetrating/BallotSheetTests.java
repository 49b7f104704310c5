package org.starbranch.workflow.sheetrating;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.starbranch.workflow.sheetrating.SheetRatingProcess.FILL_SHEET;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.member.BranchBallots;
import org.starbranch.member.ballot.BallotBox;
import org.starbranch.member.ballot.BallotCode;
import org.starbranch.member.ballot.Ballots;
import org.starbranch.member.ballot.BoxPlan;
import org.starbranch.member.ballot.Voting;
import org.starbranch.review.Entry;
import org.starbranch.review.Evaluations;
import org.starbranch.review.Review;
import org.starbranch.review.Review.State;
import org.starbranch.review.Reviews;
import org.starbranch.review.RoundPlan;
import org.starbranch.review.SheetId;
import org.starbranch.review.Standings;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;

/** What a secret ballot on a branch says comes to its sheet by itself, and from nowhere else. */
@ProcessTest
@RecordApplicationEvents
class BallotSheetTests {

    private static final String CYCLE = "2025-jinsong-2017";
    private static final RoundPlan ROUND = new RoundPlan("evaluation", "学年评议", List.of("members"), 0, "evaluation");
    private static final SheetId SHEET = new SheetId(CYCLE, "B03", "members", 0, SheetId.ANYBODY);

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
    private BranchBallots branches;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Voting voting;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void theYearIsOpen() {
        assertThat(cycles.open("jinsong-2017", 2025, "", desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void theMeansOfAClosedBoxFillInTheSheetAndNobodyCanTypeMeanwhile() {
        openRound();
        openBoxes();
        assertThat(desk.as("office").shown(SHEET.toString(), FILL_SHEET).get("ballot"))
                .asString()
                .contains("已启用民主测评", "不能手工填写");
        assertThat(desk.as("office").refused(SHEET.toString(), FILL_SHEET, typed()))
                .contains("已启用民主测评");

        vote("excellent", "excellent", "excellent", "qualified", "qualified", "unqualified");
        assertThat(reviews.entries(CYCLE)).doesNotContainKey(SHEET);
        close();

        assertThat(reviews.find(SHEET).orElseThrow())
                .extracting(Review::state, Review::replies, Review::actor, Review::note)
                .containsExactly(State.FILLED, 6, "system", "民主测评 " + box().number());
        assertThat(entry("planning"))
                .as("(3×5 + 2×4 + 0) ÷ 6 of the five points, exactly")
                .isEqualTo(new Entry("=23/6", ""));
        assertThat(entry("team")).as("(3×3 + 2×2.4 + 0) ÷ 6 = 2.3").isEqualTo(new Entry("=23/10", ""));
        assertThat(desk.task(SHEET.toString(), FILL_SHEET))
                .as("nothing is left to do or to alter")
                .isNull();
        assertThat(audit.of(SHEET.toString()))
                .extracting(entry -> entry.action() + "：" + entry.detail())
                .contains("review.counted：按民主测评 " + box().number() + " 填入结果，有效票 6 张");
    }

    @Test
    void belowTheMinimumNothingIsFilledInAndTheTaskSaysSo() {
        openRound();
        openBoxes();
        vote("excellent", "excellent", "excellent", "excellent");
        close();
        assertThat(reviews.find(SHEET).orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(reviews.entries(CYCLE)).isEmpty();
        assertThat(desk.as("office").shown(SHEET.toString(), FILL_SHEET).get("ballot"))
                .asString()
                .contains("收回 4 张，不足 5 张，没有结果");
        assertThat(desk.as("office").refused(SHEET.toString(), FILL_SHEET, typed()))
                .as("a ballot without a result is not made up for by hand")
                .contains("没有结果，不能手工填写");
    }

    @Test
    void aBoxThatWasClosedBeforeTheRoundFillsInItsSheetAsTheRoundOpens() {
        openBoxes();
        vote("excellent", "excellent", "excellent", "excellent", "excellent");
        close();
        openRound();
        assertThat(reviews.find(SHEET).orElseThrow().state()).isEqualTo(State.FILLED);
        assertThat(desk.task(SHEET.toString(), FILL_SHEET)).isNull();
        assertThat(reviews.current(CYCLE).orElseThrow().open())
                .as("the other nineteen are waited for")
                .isEqualTo(19);
        assertThat(desk.as("office")
                        .shown(SHEET.toString().replace("B03", "B04"), FILL_SHEET)
                        .get("ballot"))
                .asString()
                .contains("已启用民主测评");
    }

    @Test
    void whereNoBoxWasOpenedTheOfficeTypesAndThatIsMarked() {
        openRound();
        assertThat(desk.as("office").shown(SHEET.toString(), FILL_SHEET)).doesNotContainKey("ballot");
        desk.as("office").complete(SHEET.toString(), FILL_SHEET, typed());
        assertThat(reviews.find(SHEET).orElseThrow())
                .extracting(Review::actor, Review::note)
                .containsExactly("office", "手工计票");
        assertThat(audit.of(SHEET.toString()))
                .extracting(entry -> entry.detail())
                .contains("提交党员评议（手工计票，有效票 5 张）");
        openBoxes();
        vote("qualified", "qualified", "qualified", "qualified", "qualified");
        close();
        assertThat(entry("planning").entered())
                .as("a ballot held afterwards changes nothing")
                .isEqualTo("excellent*5");
    }

    @Test
    void theLastSheetThatABallotFillsInFinishesTheRoundOnce() {
        openRound();
        reviews.sheets(CYCLE).stream()
                .map(Review::id)
                .filter(id -> id.sheet().equals("members") && !id.equals(SHEET))
                .forEach(id -> desk.as(id.subject().equals("B16") ? "office2" : "office")
                        .complete(id.toString(), FILL_SHEET, typed()));
        openBoxes();
        vote("excellent", "excellent", "excellent", "excellent", "excellent");
        close();
        assertThat(ballots.close(box().number(), desk.actor("office2"))).isInstanceOf(Submission.Refused.class);
        assertThat(reviews.current(CYCLE).orElseThrow().open()).isZero();
        assertThat(events.stream(Review.RoundFinished.class)).hasSize(1);
    }

    @Test
    void aBallotCountsLikeTheSameVotesOnPaper() {
        openRound();
        openBoxes();
        vote("excellent", "excellent", "excellent", "qualified", "qualified");
        close();
        evaluations.count(CYCLE);
        String note = standings.of(CYCLE, 0, "B03").orElseThrow().note();
        assertThat(note)
                .as("only the other four groups are missing")
                .contains("群众评议")
                .doesNotContain("党员评议");
        assertThat(standings.of(CYCLE, 0, "B04").orElseThrow().note()).contains("党员评议");
    }

    private void openRound() {
        assertThat(reviews.open(CYCLE, ROUND, 50, group -> List.of())).isFalse();
    }

    private void openBoxes() {
        assertThat(branches.openAll(CYCLE, "members", desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
    }

    private BallotBox box() {
        return ballots.find(CYCLE, BoxPlan.Kind.BRANCH, "B03", "members").orElseThrow();
    }

    /** One voter each, who gives every point the same level. */
    private void vote(String... levels) {
        List<BallotCode> codes = ((Submission.Accepted<List<BallotCode>>)
                        ballots.issue(box().number(), levels.length, desk.actor("office")))
                .outcome();
        for (int voter = 0; voter < levels.length; voter++) {
            Map<String, String> answers = new HashMap<>();
            for (var question : ballots.questions(box().number())) {
                answers.put(question.field(), levels[voter]);
            }
            assertThat(voting.cast(codes.get(voter), answers)).isEqualTo(new Voting.Cast.Counted());
        }
    }

    private void close() {
        assertThat(ballots.close(box().number(), desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
    }

    private Map<String, String> typed() {
        return SheetFields.of(cycles.scheme(CYCLE), "members", Map.of());
    }

    private Entry entry(String point) {
        return requireNonNull(
                reviews.entries(CYCLE).getOrDefault(SHEET, Map.of()).get(point));
    }
}
