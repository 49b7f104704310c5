package org.starbranch.member.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.member.ballot.Scale.Range;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;

/** Ballots as the stories need them. */
@Component
public class Polls {

    public static final int YEAR = 2025;
    public static final String CYCLE = YEAR + "-zhaoqing-2023";
    public static final Question OVERALL =
            new Question("overall", "总体评价", false, new Range(new BigDecimal("100"), new BigDecimal("0.01")));

    private final Ballots ballots;
    private final Voting voting;
    private final Cycles cycles;
    private final Desk desk;

    Polls(Ballots ballots, Voting voting, Cycles cycles, Desk desk) {
        this.ballots = ballots;
        this.voting = voting;
        this.cycles = cycles;
        this.desk = desk;
    }

    /** A box on one branch with one score from 0 to 100 and a minimum of five. */
    public String box(String branch) {
        return box(branch, OVERALL);
    }

    /** The year of the branch is opened where it is not open yet. */
    public String box(String branch, Question... questions) {
        if (cycles.find(CYCLE).isEmpty()) {
            outcome(cycles.open("zhaoqing-2023", YEAR, "strict", desk.actor("office")));
        }
        BoxPlan plan = new BoxPlan(
                CYCLE, BoxPlan.Kind.BRANCH, branch, "democratic", "护理系教工第一党支部民主测评", "", 5, List.of(questions));
        return outcome(ballots.open(plan, desk.actor("office")));
    }

    public List<String> codes(String box, int count) {
        return outcome(ballots.issue(box, count, desk.actor("office"))).stream()
                .map(BallotCode::printed)
                .toList();
    }

    /** Casts a vote on the overall score. */
    public Voting.Cast vote(String code, String value) {
        return voting.cast(BallotCode.read(code).orElseThrow(), Map.of(OVERALL.field(), value));
    }

    public BallotBox close(String box) {
        return outcome(ballots.close(box, desk.actor("office")));
    }

    public static <T> T outcome(Submission<T> submission) {
        assertThat(submission).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted<T>) submission).outcome();
    }
}
