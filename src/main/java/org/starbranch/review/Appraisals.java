package org.starbranch.review;

import static org.starbranch.review.AppraisalScores.required;
import static org.starbranch.review.AppraisalScores.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scoring.Halves;
import org.starbranch.scoring.Score;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/**
 * The appraisal by points of 004: branches and, from their results, general branches, in two halves of a year whose mean is
 * the result. A half is capped before it is averaged and before it is rolled up (readings G1, G3); without a rated branch
 * a general branch is not rated (reading G4).
 */
@Service
@Transactional(readOnly = true)
public class Appraisals {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NUMBER = 100;

    private final AppraisalScores scores;
    private final Subjects subjects;
    private final Standings standings;
    private final Decisions decisions;
    private final Cycles cycles;
    private final AuditTrail audit;

    Appraisals(
            AppraisalScores scores,
            Subjects subjects,
            Standings standings,
            Decisions decisions,
            Cycles cycles,
            AuditTrail audit) {
        this.scores = scores;
        this.subjects = subjects;
        this.standings = standings;
        this.decisions = decisions;
        this.cycles = cycles;
        this.audit = audit;
    }

    /** The half that is being appraised: the second as soon as the first is counted. */
    public int half(String cycle) {
        return standings.of(cycle, 1).isEmpty() ? 1 : 2;
    }

    /** Counts the half that is being appraised and tells which it was. */
    @Transactional
    public Half count(String cycle) {
        int half = half(cycle);
        count(cycle, half, scores.of(cycle, half));
        audit.record(Actor.SYSTEM, "appraisal.counted", cycle, "汇总" + (half == 1 ? "上半年" : "下半年") + "得分");
        return half == 1 ? Half.FIRST : Half.SECOND;
    }

    private void count(String cycle, int half, Map<String, Score> counted) {
        standings.put(
                cycle,
                half,
                counted.entrySet().stream()
                        .map(subject -> Standing.of(subject.getKey(), half, subject.getValue()))
                        .toList());
    }

    /** Which half was counted. */
    public enum Half {
        FIRST,
        SECOND
    }

    /** Counts the year from its halves, and the first half again: a line of it may have come back after an objection. */
    @Transactional
    public void countYear(String cycle) {
        Map<String, Score> first = scores.of(cycle, 1);
        Map<String, Score> second = scores.of(cycle, 2);
        List<Standing> year = new ArrayList<>();
        for (Scheme scheme : cycles.scheme(cycle).all()) {
            for (String subject : subjects.of(cycle, scheme.subject())) {
                Halves halves = new Halves(scheme, required(first, subject), required(second, subject));
                Standing standing = Standing.of(subject, halves);
                year.add(isWithoutBranches(cycle, scheme, subject, first, second) ? standing.notRated() : standing);
            }
        }
        count(cycle, 1, first);
        standings.put(cycle, 0, year);
        audit.record(Actor.SYSTEM, "appraisal.year", cycle, "两个半年取平均，得出年度堡垒指数");
    }

    /**
     * The committee confirms the index of the year.
     *
     * @param form {@code minute_no} and {@code opinion}
     */
    @Transactional
    public Submission<String> confirm(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.PARTY_COMMITTEE), "", "只有党委会可以确认结果");
        String number = fields.required("minute_no", "会议纪要编号", LONGEST_NUMBER);
        String opinion = fields.required("opinion", "确认意见", LONGEST);
        return fields.unlessFaulty(() -> {
            decisions.add(cycle, Decision.Kind.CONFIRMATION, "CONFIRMED", opinion, number, actor);
            return number;
        });
    }

    /** Whether a general branch has no rated branch in either half. */
    private boolean isWithoutBranches(
            String cycle, Scheme scheme, String subject, Map<String, Score> first, Map<String, Score> second) {
        return scheme.subject() == Subject.GENERAL_BRANCH
                && totals(first, subjects.under(cycle, subject)).isEmpty()
                && totals(second, subjects.under(cycle, subject)).isEmpty();
    }
}
