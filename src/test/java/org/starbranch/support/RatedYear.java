package org.starbranch.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.organisation.Organisation;
import org.starbranch.rating.Assessments;
import org.starbranch.rating.BranchMeetings;
import org.starbranch.rating.DailyIndicators;
import org.starbranch.rating.Ratings;
import org.starbranch.rating.SelfAssessments;
import org.starbranch.rating.Totals;
import org.starbranch.scheme.model.Point;
import org.starbranch.scoring.Fraction;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Submission;

/** Rates the branches of a cycle so that they come to the totals a story needs, through the features' own doors. */
@Component
public class RatedYear {

    public static final String CYCLE = "2025-zhaoqing-2023";

    /** The second required example of the allocation: one tie for the second five-star place. */
    public static final List<String> EXAMPLE = List.of(
            "96", "94", "94", "94", "92", "91", "90.5", "88", "87", "86", "85", "84", "83", "82", "81", "78", "75",
            "72", "66", "58");

    private static final BigDecimal DAILY = new BigDecimal("8");
    private static final String HONOURS = IntStream.rangeClosed(1, 5)
            .mapToObj(n -> "党员" + n + "，市级，2025-06-0" + n)
            .collect(Collectors.joining("\n"));

    private final Desk desk;
    private final Cycles cycles;
    private final Organisation organisation;
    private final Ratings ratings;
    private final SelfAssessments selfAssessments;
    private final BranchMeetings meetings;
    private final Assessments assessments;
    private final DailyIndicators dailies;

    RatedYear(
            Desk desk,
            Cycles cycles,
            Organisation organisation,
            Ratings ratings,
            SelfAssessments selfAssessments,
            BranchMeetings meetings,
            Assessments assessments,
            DailyIndicators dailies) {
        this.desk = desk;
        this.cycles = cycles;
        this.organisation = organisation;
        this.ratings = ratings;
        this.selfAssessments = selfAssessments;
        this.meetings = meetings;
        this.assessments = assessments;
        this.dailies = dailies;
    }

    /** Opens the cycle of 2025. */
    public void open() {
        accepted(cycles.open("zhaoqing-2023", 2025, "strict", desk.actor("office")));
    }

    /** Rates the branches in the order of their codes; ratings not opened yet are opened. */
    public void rate(List<String> totals) {
        List<String> branches =
                cycles.rated(CYCLE).stream().map(RosterEntry::branch).toList();
        ratings.open(CYCLE, branches);
        for (int index = 0; index < totals.size(); index++) {
            rate(branches.get(index), totals.get(index));
        }
    }

    /** Rates one branch to the end. */
    public void rate(String branch, String total) {
        assess(branch, total);
        finish(branch);
        assertThat(ratings.totals(id(branch)).total()).contains(Fraction.of(new BigDecimal(total)));
    }

    /** Rates one branch up to the daily indicator, which then stands for eight points. */
    public void assess(String branch, String total) {
        String number = branch.substring(1);
        RatingId id = id(branch);
        accepted(selfAssessments.record(id, self(), desk.actor("secretary" + number)));
        accepted(meetings.record(id, meeting(), desk.actor("member" + number)));
        BigDecimal lost = new BigDecimal("98").subtract(new BigDecimal(total));
        accepted(assessments.record(id, sheet("assessor", lost), desk.actor(free(branch, "assessor1", "assessor2"))));
    }

    /** Scores the daily indicator: the rating is finished. */
    public void finish(String branch) {
        accepted(dailies.record(
                id(branch),
                Map.of("score_daily_score", DAILY.toPlainString(), "reason_daily_score", "按时完成"),
                desk.actor(free(branch, "office", "office2"))));
    }

    public Totals totals(String branch) {
        return ratings.totals(id(branch));
    }

    public static RatingId id(String branch) {
        return new RatingId(CYCLE, branch);
    }

    private String free(String branch, String first, String second) {
        return organisation.conflict(first, branch).isEmpty() ? first : second;
    }

    private Map<String, String> self() {
        Map<String, String> form = sheet("self", BigDecimal.ZERO);
        form.put("honours", HONOURS);
        form.put("applied_star", "5");
        return form;
    }

    private static Map<String, String> meeting() {
        return Map.of(
                "decision", "CONFIRMED",
                "held_on", "2025-11-18",
                "entitled", "20",
                "present", "15",
                "votes_for", "15",
                "minutes", "逐项讨论，一致同意");
    }

    /** Full marks but for what is lost, point after point from the first of the rubric on. */
    private Map<String, String> sheet(String sheet, BigDecimal lost) {
        Map<String, String> form = new LinkedHashMap<>();
        BigDecimal left = lost;
        for (Point point : cycles.scheme(CYCLE).pointsOf(sheet)) {
            BigDecimal less = point.countedRule().isPresent() ? BigDecimal.ZERO : left.min(point.max());
            left = left.subtract(less);
            form.put("score_" + point.code(), point.max().subtract(less).toPlainString());
            form.put("reason_" + point.code(), less.signum() > 0 ? "查阅记录不全" : "");
        }
        return form;
    }

    private static void accepted(Submission<?> submission) {
        assertThat(submission).isInstanceOf(Submission.Accepted.class);
    }
}
