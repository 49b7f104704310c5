package org.starbranch.workflow.modelbranch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.member.BranchBallots;
import org.starbranch.member.ballot.BallotBox;
import org.starbranch.member.ballot.BallotCode;
import org.starbranch.member.ballot.Ballots;
import org.starbranch.member.ballot.BoxPlan;
import org.starbranch.member.ballot.Voting;
import org.starbranch.review.Standing;
import org.starbranch.review.Standings;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.ProcessTest;

/** The democratic 30 % of 002 come from the secret ballot without anybody's hand. */
@ProcessTest
class BallotOfModelBranchesTests {

    private static final String CYCLE = ModelYears.cycle(2025);

    @Autowired
    private ModelYears years;

    @Autowired
    private Desk desk;

    @Autowired
    private BranchBallots branches;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Voting voting;

    @Autowired
    private Standings standings;

    @Test
    void thirtyPercentOfTheTotalAreTheMeanOfTheBallot() {
        years.open(2025, "B01");
        assertThat(branches.openAll(CYCLE, "democratic", desk.actor("office"))).isEqualTo(Submission.accepted(1));
        vote("90", "91", "92", "93", "94.5");
        years.prepare(2025, "");
        years.fill(2025, Map.of());
        years.typeMembers(2025, Map.of());
        Standing standing = standings.of(CYCLE, 0, "B01").orElseThrow();
        assertThat(standing.counted())
                .as("92.1 × 30% + 100 × 50% + 100 × 20% = 27.63 + 70")
                .isEqualTo("9763/100");
    }

    private void vote(String... scores) {
        BallotBox box =
                ballots.find(CYCLE, BoxPlan.Kind.BRANCH, "B01", "democratic").orElseThrow();
        String question = ballots.questions(box.number()).get(0).field();
        List<BallotCode> codes = ((Submission.Accepted<List<BallotCode>>)
                        ballots.issue(box.number(), scores.length, desk.actor("office")))
                .outcome();
        for (int voter = 0; voter < scores.length; voter++) {
            assertThat(voting.cast(codes.get(voter), Map.of(question, scores[voter])))
                    .isEqualTo(new Voting.Cast.Counted());
        }
        assertThat(ballots.close(box.number(), desk.actor("office"))).isInstanceOf(Submission.Accepted.class);
    }
}
