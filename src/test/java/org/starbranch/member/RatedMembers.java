package org.starbranch.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.starbranch.member.ballot.BallotCode;
import org.starbranch.member.ballot.Ballots;
import org.starbranch.member.ballot.Voting;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;

/** Lets a branch of the sample college rate ten members: list, ballot of five, committee, confirmation. */
@Component
public class RatedMembers {

    private static final int MEMBERS = 10;

    private final MemberLists lists;
    private final CommitteeScores scores;
    private final MemberRatings ratings;
    private final Ballots ballots;
    private final Voting voting;
    private final Desk desk;

    RatedMembers(
            MemberLists lists,
            CommitteeScores scores,
            MemberRatings ratings,
            Ballots ballots,
            Voting voting,
            Desk desk) {
        this.lists = lists;
        this.scores = scores;
        this.ratings = ratings;
        this.ballots = ballots;
        this.voting = voting;
        this.desk = desk;
    }

    /** The first so many get five stars, all others four. */
    public void rate(RatingId branch, int best) {
        Actor secretary = desk.actor("secretary" + branch.branch().substring(1));
        Actor office = desk.actor("office");
        String names = IntStream.rangeClosed(1, MEMBERS)
                .mapToObj(member -> "党员" + (char) ('甲' + member))
                .collect(Collectors.joining("\n"));
        outcome(lists.record(branch, Map.of("members", names), secretary));
        String box = outcome(lists.openBallot(branch, office));
        List<BallotCode> codes = outcome(ballots.issue(box, 5, office));
        codes.forEach(
                code -> assertThat(voting.cast(code, form("answer_", best))).isEqualTo(new Voting.Cast.Counted()));
        outcome(ballots.close(box, office));
        outcome(scores.record(branch, form("score_", best), secretary));
        outcome(ratings.finish(branch, Map.of("cap_reason", "表现突出"), secretary));
    }

    private static Map<String, String> form(String prefix, int best) {
        Map<String, String> form = new HashMap<>();
        IntStream.rangeClosed(1, MEMBERS)
                .forEach(member -> form.put(prefix + "m%02d".formatted(member), member <= best ? "95" : "80"));
        return form;
    }

    private static <T> T outcome(Submission<T> submission) {
        assertThat(submission).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted<T>) submission).outcome();
    }
}
