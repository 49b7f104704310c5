package org.starbranch.access;

import static org.starbranch.support.RatedYear.CYCLE;
import static org.starbranch.workflow.branchrating.BranchRatingProcess.ASSESS_BRANCH;
import static org.starbranch.workflow.branchrating.BranchRatingProcess.CONFIRM_MEETING;
import static org.starbranch.workflow.branchrating.BranchRatingProcess.SCORE_DAILY;
import static org.starbranch.workflow.branchrating.BranchRatingProcess.SELF_ASSESS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.starbranch.cycle.Cycles;
import org.starbranch.notice.Objections;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;
import org.starbranch.support.Desk;
import org.starbranch.support.RatedYear;
import org.starbranch.workflow.annualcycle.AnnualCycleProcess;
import org.starbranch.workflow.branchrating.SheetForms;

/**
 * A year in which branch B01 goes through its own processes, task by task, and every text that somebody enters about it
 * carries a mark by which it is known wherever it turns up.
 */
class YearOfOneBranch {

    static final String BRANCH = "B01";
    static final String RATING = CYCLE + "/" + BRANCH;

    private static final String POINT = "org_setup";

    private final RatedYear year;
    private final Desk desk;
    private final Cycles cycles;
    private final Objections objections;
    private final Clock clock;
    private String receipt = "";

    YearOfOneBranch(RatedYear year, Desk desk, Cycles cycles, Objections objections, Clock clock) {
        this.year = year;
        this.desk = desk;
        this.cycles = cycles;
        this.objections = objections;
        this.clock = clock;
    }

    /** Goes on from the stage before. */
    void goTo(Stage stage) {
        switch (stage) {
            case SELF_ASSESSMENT -> open();
            case ASSESSMENT -> assessItself();
            case BEFORE_RELEASE -> decide();
            case RELEASED -> release();
        }
    }

    /** Number of the objection that somebody made after release. */
    String receipt() {
        return receipt;
    }

    private void open() {
        year.open();
        desk.runJobs();
    }

    private void assessItself() {
        desk.as("secretary01").complete(RATING, SELF_ASSESS, less(forms().self(), Mark.SELF));
        desk.as("member01").complete(RATING, CONFIRM_MEETING, SheetForms.meeting());
    }

    private void decide() {
        desk.as(Who.ASSESSOR.user()).complete(RATING, ASSESS_BRANCH, less(forms().assessor(), Mark.ASSESSOR));
        desk.as("office")
                .complete(
                        RATING, SCORE_DAILY, Map.of("score_daily_score", "5", "reason_daily_score", Mark.DAILY.text()));
        IntStream.rangeClosed(2, 20).forEach(n -> year.rate("B%02d".formatted(n), String.valueOf(90 - n)));
        desk.runJobs();
        desk.as("office")
                .complete(
                        CYCLE,
                        AnnualCycleProcess.PREPARE_PROPOSAL,
                        Map.of("opinion", "按方案计算", "soft_minimum_reason", "没有支部低于60分"));
        desk.as("committee1").complete(CYCLE, AnnualCycleProcess.RESOLVE, meeting());
        desk.as("superior")
                .complete(
                        CYCLE,
                        AnnualCycleProcess.SUPERIOR_REVIEW,
                        Map.of("paper_no", Mark.STAR.text(), "changes", "", "samples", ""));
        desk.runJobs();
    }

    private void release() {
        desk.as("office").complete(CYCLE, AnnualCycleProcess.PUBLISH_NOTICE, Map.of("scope", "校园网"));
        Submission<String> taken = objections.receive(CYCLE, BRANCH, "会议记录不全", "电话", Actor.PUBLIC);
        receipt = ((Submission.Accepted<String>) taken).outcome();
        desk.runJobs();
    }

    private SheetForms forms() {
        return new SheetForms(cycles.scheme(CYCLE));
    }

    /** One point less than full marks, for this reason. */
    private static Map<String, Object> less(Map<String, Object> form, Mark mark) {
        form.put("score_" + POINT, "4");
        form.put("reason_" + POINT, mark.text());
        return form;
    }

    private Map<String, String> meeting() {
        Map<String, String> form = new HashMap<>(Map.of(
                "decision", "approve",
                "minute_no", "党纪〔2025〕24号",
                "meeting_date", LocalDate.now(clock).toString(),
                "entitled", "9",
                "present", "8"));
        form.putAll(Map.of("votes_for", "8", "votes_against", "0", "abstentions", "0"));
        return form;
    }
}
