package org.starbranch.member.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.starbranch.audit.AuditTrail;
import org.starbranch.member.ballot.BallotResult.Counted;
import org.starbranch.member.ballot.BallotResult.Pending;
import org.starbranch.member.ballot.BallotResult.TooFew;
import org.starbranch.member.ballot.Voting.Cast;
import org.starbranch.scoring.Fraction;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;

/** A box from its opening to its result, as the office and the voters meet it. */
@ProcessTest
class BallotsTests {

    @Autowired
    private Polls polls;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Voting voting;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate jdbc;

    private String box = "";

    @BeforeEach
    void aBoxIsOpen() {
        box = polls.box("B01");
    }

    @Test
    void fiveRepliesGiveAnExactMeanOnceTheOfficeHasClosed() {
        List<String> codes = polls.codes(box, 8);
        vote(codes, "90", "91", "92", "93", "94.5");
        assertThat(result()).isEqualTo(new Pending());
        polls.close(box);
        assertThat(result()).isEqualTo(new Counted(5, Map.of("overall", Fraction.of(new BigDecimal("92.1")))));
    }

    @Test
    void withFourRepliesThereIsNoResultAndTheAnswersAreGone() {
        vote(polls.codes(box, 8), "90", "91", "92", "93");
        polls.close(box);
        assertThat(result()).isEqualTo(new TooFew(4, 5));
        assertThat(jdbc.queryForObject("SELECT tally FROM ballot_box WHERE number = ?", String.class, box))
                .isEmpty();
        assertThat(jdbc.queryForList("SELECT * FROM ballot_result")).isEmpty();
    }

    @Test
    void turnoutIsShownFromTheFirstReplyOn() {
        vote(polls.codes(box, 8), "90", "91");
        assertThat(box().issued()).isEqualTo(8);
        assertThat(box().replies()).isEqualTo(2);
        polls.codes(box, 2);
        assertThat(box().issued()).isEqualTo(10);
    }

    @Test
    void aCodeCountsOnce() {
        String code = polls.codes(box, 1).get(0);
        assertThat(polls.vote(code, "90")).isEqualTo(new Cast.Counted());
        assertThat(polls.vote(code, "10")).isEqualTo(new Cast.NoSuchCode());
        assertThat(box().replies()).isEqualTo(1);
    }

    @Test
    void aCodeThatWasNeverIssuedOrWhoseBoxIsClosedIsUnknownAlike() {
        String left = polls.codes(box, 1).get(0);
        polls.close(box);
        assertThat(polls.vote(left, "90")).isEqualTo(new Cast.NoSuchCode());
        assertThat(polls.vote(BallotCode.next().text(), "90")).isEqualTo(new Cast.NoSuchCode());
        assertThat(jdbc.queryForList("SELECT * FROM ballot_code")).isEmpty();
    }

    @Test
    void aWrongAnswerKeepsTheCode() {
        String code = polls.codes(box, 1).get(0);
        assertThat(polls.vote(code, "101")).isInstanceOf(Cast.Faulty.class);
        assertThat(polls.vote(code, "")).isInstanceOf(Cast.Faulty.class);
        assertThat(polls.vote(code, "100")).isEqualTo(new Cast.Counted());
    }

    @Test
    void aQuestionThatTooFewHaveAnsweredHasNoMeanOfItsOwn() {
        Question first = new Question("m01", "张三", true, Polls.OVERALL.scale());
        Question second = new Question("m02", "李四", true, Polls.OVERALL.scale());
        String other = polls.box("B02", first, second);
        List<String> codes = polls.codes(other, 6);
        for (int voter = 0; voter < 6; voter++) {
            Map<String, String> form = voter < 4
                    ? Map.of(first.field(), "90", second.field(), "80")
                    : Map.of(first.field(), "90", second.field(), "");
            assertThat(voting.cast(BallotCode.read(codes.get(voter)).orElseThrow(), form))
                    .isEqualTo(new Cast.Counted());
        }
        polls.close(other);
        assertThat(ballots.result(ballots.find(other).orElseThrow()))
                .isEqualTo(new Counted(6, Map.of("m01", Fraction.of(90))));
    }

    @Test
    void twentyFourQuestionsWithLevelsAreCountedByTheirValues() {
        Question level = new Question("a1", "组织设置", false, TallyTests.levels());
        String other = polls.box("B02", level);
        List<String> codes = polls.codes(other, 5);
        List<String> answers = List.of("excellent", "excellent", "qualified", "qualified", "unqualified");
        for (int voter = 0; voter < 5; voter++) {
            voting.cast(BallotCode.read(codes.get(voter)).orElseThrow(), Map.of(level.field(), answers.get(voter)));
        }
        polls.close(other);
        assertThat(ballots.result(ballots.find(other).orElseThrow()))
                .isEqualTo(new Counted(5, Map.of("a1", Fraction.of(new BigDecimal("2.88")))));
    }

    @Test
    void onlyTheOfficeOpensIssuesAndCloses() {
        assertThat(ballots.issue(box, 1, desk.actor("secretary01"))).isInstanceOf(Submission.Refused.class);
        assertThat(ballots.close(box, desk.actor("committee1"))).isInstanceOf(Submission.Refused.class);
        BoxPlan plan =
                new BoxPlan(Polls.CYCLE, BoxPlan.Kind.BRANCH, "B03", "democratic", "测评", "", 5, List.of(Polls.OVERALL));
        assertThat(ballots.open(plan, desk.actor("secretary03"))).isInstanceOf(Submission.Refused.class);
        assertThat(ballots.find(Polls.CYCLE, BoxPlan.Kind.BRANCH, "B03", "democratic"))
                .isEmpty();
    }

    @Test
    void aBoxIsOpenedOnceAndClosedOnce() {
        BoxPlan again =
                new BoxPlan(Polls.CYCLE, BoxPlan.Kind.BRANCH, "B01", "democratic", "测评", "", 5, List.of(Polls.OVERALL));
        assertThat(ballots.open(again, desk.actor("office"))).isInstanceOf(Submission.Refused.class);
        polls.close(box);
        assertThat(ballots.close(box, desk.actor("office"))).isInstanceOf(Submission.Refused.class);
        assertThat(ballots.issue(box, 1, desk.actor("office"))).isInstanceOf(Submission.Refused.class);
    }

    @Test
    void noMoreThanAThousandCodesAreIssuedForABox() {
        assertThat(ballots.issue(box, 1001, desk.actor("office"))).isInstanceOf(Submission.Refused.class);
        assertThat(ballots.issue(box, 0, desk.actor("office"))).isInstanceOf(Submission.Refused.class);
        polls.codes(box, 999);
        assertThat(ballots.issue(box, 2, desk.actor("office"))).isInstanceOf(Submission.Refused.class);
    }

    @Test
    void countsUnderAnotherKeyOrOfAnotherMomentDoNotClose() {
        List<String> codes = polls.codes(box, 6);
        String before = jdbc.queryForObject("SELECT tally FROM ballot_box WHERE number = ?", String.class, box);
        vote(codes, "90", "91", "92", "93", "94");
        jdbc.update("UPDATE ballot_box SET tally = ? WHERE number = ?", before, box);
        assertThat(ballots.close(box, desk.actor("office"))).isInstanceOf(Submission.Refused.class);
        assertThat(box().isOpen()).isTrue();
    }

    @Test
    void aPlanWithoutQuestionsOrWithAMinimumOfOneIsADefect() {
        BoxPlan none = new BoxPlan(Polls.CYCLE, BoxPlan.Kind.BRANCH, "B03", "x", "测评", "", 5, List.of());
        assertThatThrownBy(() -> ballots.open(none, desk.actor("office"))).isInstanceOf(IllegalArgumentException.class);
        BoxPlan alone = new BoxPlan(Polls.CYCLE, BoxPlan.Kind.BRANCH, "B03", "x", "测评", "", 1, List.of(Polls.OVERALL));
        assertThatThrownBy(() -> ballots.open(alone, desk.actor("office")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTheOfficeDoesIsOnTheRecordAndWhatVotersDoIsNot() {
        long before = audit.end().seq();
        vote(polls.codes(box, 8), "90", "91", "92", "93", "94");
        polls.close(box);
        assertThat(jdbc.queryForList("SELECT detail FROM audit_entry WHERE seq > ? ORDER BY seq", String.class, before))
                .containsExactly("民主测评 " + box + " 发放测评码 8 个", "截止民主测评 " + box + "，发放 8 个，收回 5 个");
    }

    private void vote(List<String> codes, String... values) {
        for (int voter = 0; voter < values.length; voter++) {
            assertThat(polls.vote(codes.get(voter), values[voter])).isEqualTo(new Cast.Counted());
        }
    }

    private BallotBox box() {
        return ballots.find(box).orElseThrow();
    }

    private BallotResult result() {
        return ballots.result(box());
    }
}
