package org.starbranch.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starbranch.member.AksuYear.B01;
import static org.starbranch.member.AksuYear.B02;
import static org.starbranch.member.ballot.Polls.outcome;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.member.ballot.BallotCode;
import org.starbranch.member.ballot.Ballots;
import org.starbranch.member.ballot.Voting;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;
import org.starbranch.workflow.memberveto.MemberVetoProcess;

/** A branch rates its ten members: list, exemption, ballot, committee, decision, share. */
@ProcessTest
class MemberRatingTests {

    private static final String TEN = IntStream.rangeClosed(1, 10)
            .mapToObj(n -> "党员" + "一二三四五六七八九十".charAt(n - 1))
            .collect(Collectors.joining("\n"));

    @Autowired
    private AksuYear year;

    @Autowired
    private MemberLists lists;

    @Autowired
    private CommitteeScores scores;

    @Autowired
    private MemberRatings ratings;

    @Autowired
    private MemberVetoes vetoes;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Voting voting;

    @Autowired
    private Desk desk;

    private Actor secretary = Actor.PUBLIC;
    private Actor committee = Actor.PUBLIC;
    private Actor office = Actor.PUBLIC;

    @BeforeEach
    void theYearIsOpen() {
        year.open();
        secretary = desk.actor("secretary01");
        committee = desk.actor("member01");
        office = desk.actor("office");
    }

    @Test
    void tenMembersComeToStarsAndTheBranchToItsShare() {
        list(TEN);
        vote(openBallot(), 5, 3, "95", "80");
        score(secretary, 3, "95", "80");
        score(committee, 3, "93", "81");
        MemberRating rating = outcome(ratings.finish(B01, Map.of(), secretary));
        MemberResult first = rating.results().get(0);
        assertThat(first.worked()).isEqualTo("95 × 60% + 94 × 40% = 57 + 37.6 = 94.6");
        assertThat(first.star()).contains(Star.of(5));
        assertThat(rating.results().get(9).star()).contains(Star.of(4));
        StarShare share = ratings.share(B01).orElseThrow();
        assertThat(share.holders()).isEqualTo(3);
        assertThat(share.isReached()).isTrue();
        assertThat(share.isExceeded()).isFalse();
    }

    @Test
    void moreThanThirtyPercentNeedAReasonAndNobodyIsLowered() {
        list(TEN);
        vote(openBallot(), 5, 4, "95", "80");
        score(secretary, 4, "95", "80");
        assertThat(ratings.finish(B01, Map.of(), secretary)).isInstanceOf(Submission.Refused.class);
        MemberRating rating = outcome(ratings.finish(B01, Map.of("cap_reason", "援疆教师表现突出"), secretary));
        assertThat(rating.list().capReason()).isEqualTo("援疆教师表现突出");
        assertThat(ratings.share(B01).orElseThrow().holders()).isEqualTo(4);
    }

    @Test
    void fourVotesGiveNoResultAndNoStar() {
        list(TEN);
        vote(openBallot(), 4, 3, "95", "80");
        score(secretary, 3, "95", "80");
        MemberRating rating = outcome(ratings.finish(B01, Map.of(), secretary));
        assertThat(rating.results()).allMatch(result -> result.star().isEmpty());
        assertThat(rating.results().get(0).worked()).isEqualTo("缺党员民主测评，不出总分");
    }

    @Test
    void nothingIsConfirmedBeforeTheBallotIsClosedAndEverybodyIsScored() {
        list(TEN);
        String box = openBallot();
        score(secretary, 3, "95", "80");
        assertThat(ratings.finish(B01, Map.of(), secretary)).isInstanceOf(Submission.Refused.class);
        assertThat(ratings.share(B01)).isEmpty();
        vote(box, 5, 3, "95", "80");
        assertThat(ratings.find(B01).orElseThrow().isComplete()).isTrue();
        outcome(ratings.finish(B01, Map.of(), secretary));
        assertThat(scores.record(B01, Map.of("score_m01", "10"), secretary)).isInstanceOf(Submission.Refused.class);
    }

    @Test
    void anExemptMemberIsInNoBallotAndInNoShare() {
        list(TEN + "，援疆两年");
        assertThat(lists.openBallot(B01, office)).isInstanceOf(Submission.Refused.class);
        assertThat(lists.decide(B01, Map.of("member", "m10", "decision", "GRANTED"), secretary))
                .isInstanceOf(Submission.Refused.class);
        outcome(lists.decide(B01, Map.of("member", "m10", "decision", "GRANTED"), office));
        assertThat(ballots.questions(openBallot())).hasSize(9);
        assertThat(ratings.find(B01).orElseThrow().results()).hasSize(9);
        assertThat(ratings.find(B01).orElseThrow().counted().orElseThrow().rated())
                .isEqualTo(9);
    }

    @Test
    void aSanctionedMemberHasNoStarStaysInTheShareAndItsRevocationGivesItBack() {
        list(TEN);
        vote(openBallot(), 5, 3, "95", "80");
        score(secretary, 3, "95", "80");
        String number = outcome(vetoes.record(B01, veto("2020-06-01", "2021-05-31"), office));
        assertThat(star(0)).as("not confirmed yet").isEqualTo(Star.of(5));
        confirm(number);
        assertThat(star(0)).isEqualTo(Star.NOT_RATED);
        StarShare share = ratings.find(B01).orElseThrow().counted().orElseThrow();
        assertThat(share.holders()).isEqualTo(2);
        assertThat(share.rated()).isEqualTo(10);
        outcome(vetoes.revoke(B01, Map.of("number", number, "reason", "处分撤销"), office));
        assertThat(star(0)).isEqualTo(Star.of(5));
        assertThat(vetoes.revoke(B01, Map.of("number", number, "reason", "再次"), office))
                .isInstanceOf(Submission.Refused.class);
    }

    @Test
    void aRecordedDecisionHoldsOnlyWhenASecondPersonOfTheOfficeConfirmsIt() {
        list(TEN);
        vote(openBallot(), 5, 3, "95", "80");
        score(secretary, 3, "95", "80");
        String number = outcome(vetoes.record(B01, veto("2020-06-01", ""), office));
        String key = B01 + "/" + number;
        Map<String, String> yes = Map.of("decision", "CONFIRMED");
        assertThat(vetoes.undecided(AksuYear.CYCLE)).containsExactly(number);
        assertThat(vetoes.confirm(B01, number, yes, office)).isInstanceOf(Submission.Refused.class);
        assertThat(vetoes.confirm(B01, number, yes, secretary)).isInstanceOf(Submission.Refused.class);
        assertThat(vetoes.revoke(B01, Map.of("number", number, "reason", "误登"), office))
                .as("what does not hold is not taken back")
                .isInstanceOf(Submission.Refused.class);
        assertThat(desk.as("office2").shown(key, MemberVetoProcess.CONFIRM))
                .containsEntry("member", "m01")
                .containsEntry("term", "处分期 2020-06-01 至 未定")
                .doesNotContainValue("党员一");
        assertThat(desk.as("office2").refused(key, MemberVetoProcess.CONFIRM, Map.of("decision", "REJECTED")))
                .contains("不予确认的理由");
        desk.as("office2").complete(key, MemberVetoProcess.CONFIRM, Map.of("decision", "REJECTED", "note", "纪要编号有误"));
        assertThat(star(0)).isEqualTo(Star.of(5));
        assertThat(vetoes.undecided(AksuYear.CYCLE)).isEmpty();
        assertThat(vetoes.confirm(B01, number, yes, desk.actor("office2"))).isInstanceOf(Submission.Refused.class);
    }

    @Test
    void aSanctionThatWasOverBeforeTheCutOffCountsNothing() {
        list(TEN);
        vote(openBallot(), 5, 3, "95", "80");
        score(secretary, 3, "95", "80");
        confirm(outcome(vetoes.record(B01, veto("2019-12-31", "2020-12-30"), office)));
        assertThat(star(0)).isEqualTo(Star.of(5));
        assertThat(vetoes.record(B01, veto("2020-06-01", "2020-01-01"), office)).isInstanceOf(Submission.Refused.class);
    }

    @Test
    void theListIsFixedOnceTheBallotIsOpenOrSomebodyIsScored() {
        list(TEN);
        score(committee, 1, "95", "80");
        assertThat(lists.record(B01, Map.of("members", "张三"), secretary)).isInstanceOf(Submission.Refused.class);
    }

    @Test
    void onlyTheBranchsOwnPeopleNameAndJudgeItsMembers() {
        Actor other = desk.actor("secretary02");
        assertThat(lists.record(B01, Map.of("members", TEN), other)).isInstanceOf(Submission.Refused.class);
        assertThat(lists.record(B01, Map.of("members", TEN), committee)).isInstanceOf(Submission.Refused.class);
        assertThat(lists.record(B01, Map.of("members", TEN), office)).isInstanceOf(Submission.Refused.class);
        list(TEN);
        assertThat(scores.record(B01, Map.of("score_m01", "90"), other)).isInstanceOf(Submission.Refused.class);
        assertThat(scores.record(B01, Map.of("score_m01", "90"), office)).isInstanceOf(Submission.Refused.class);
        assertThat(ratings.finish(B01, Map.of(), committee)).isInstanceOf(Submission.Refused.class);
        assertThat(vetoes.record(B01, veto("2020-06-01", ""), secretary)).isInstanceOf(Submission.Refused.class);
    }

    @Test
    void aScoreOutsideTheScaleIsRefusedAndTheOthersSheetStays() {
        list(TEN);
        assertThat(scores.record(B01, Map.of("score_m01", "100.5"), secretary)).isInstanceOf(Submission.Refused.class);
        assertThat(scores.record(B01, Map.of("score_m01", "90.3"), secretary)).isInstanceOf(Submission.Refused.class);
        assertThat(scores.record(B01, Map.of(), secretary)).isInstanceOf(Submission.Refused.class);
        score(secretary, 1, "95", "80");
        score(committee, 1, "90", "80");
        score(committee, 1, "91", "80");
        assertThat(scores.of(B01, committee)).containsEntry("m01", new BigDecimal("91.00"));
        assertThat(ratings.find(B01).orElseThrow().results().get(0).committee()).isEqualTo(Fraction.of(93));
    }

    @Test
    void theOfficeSeesHowFarEachBranchIs() {
        list(TEN);
        openBallot();
        List<BranchProgress> progress = ratings.progress(AksuYear.CYCLE);
        assertThat(progress).extracting(BranchProgress::state).containsExactly("测评中", "待填名单");
        outcome(lists.record(B02, Map.of("members", "甲\n乙\n丙\n丁\n戊\n己"), desk.actor("secretary02")));
        assertThat(ratings.progress(AksuYear.CYCLE).get(1).possible()).isFalse();
    }

    private void list(String typed) {
        outcome(lists.record(B01, Map.of("members", typed), secretary));
    }

    private String openBallot() {
        return outcome(lists.openBallot(B01, office));
    }

    /** So many people give the first members one value and the others another; then the office closes. */
    private void vote(String box, int voters, int best, String first, String others) {
        List<BallotCode> codes = outcome(ballots.issue(box, voters + 2, office));
        for (BallotCode code : codes.subList(0, voters)) {
            assertThat(voting.cast(code, form("answer_", best, first, others))).isEqualTo(new Voting.Cast.Counted());
        }
        outcome(ballots.close(box, office));
    }

    private void score(Actor rater, int best, String first, String others) {
        outcome(scores.record(B01, form("score_", best, first, others), rater));
    }

    private static Map<String, String> form(String prefix, int best, String first, String others) {
        Map<String, String> form = new HashMap<>();
        IntStream.rangeClosed(1, 10).forEach(n -> form.put(prefix + "m%02d".formatted(n), n <= best ? first : others));
        return form;
    }

    /** The second person of the office finds the process's task. */
    private void confirm(String number) {
        desk.as("office2").complete(B01 + "/" + number, MemberVetoProcess.CONFIRM, Map.of("decision", "CONFIRMED"));
    }

    private static Map<String, String> veto(String from, String to) {
        return Map.of(
                "member",
                "m01",
                "ground",
                "sanction",
                "from",
                from,
                "to",
                to,
                "minute",
                "纪要〔2020〕5号",
                "decided_on",
                "2020-12-20",
                "reason",
                "受党纪处分");
    }

    private Star star(int member) {
        return ratings.find(B01).orElseThrow().results().get(member).star().orElseThrow();
    }
}
