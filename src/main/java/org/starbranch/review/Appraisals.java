package org.starbranch.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Halves;
import org.starbranch.scoring.RolledUp;
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

    private final Reviews reviews;
    private final Subjects subjects;
    private final Standings standings;
    private final Decisions decisions;
    private final Cycles cycles;
    private final AuditTrail audit;

    Appraisals(
            Reviews reviews,
            Subjects subjects,
            Standings standings,
            Decisions decisions,
            Cycles cycles,
            AuditTrail audit) {
        this.reviews = reviews;
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
        List<Standing> counted = new ArrayList<>();
        scores(cycle, half).forEach((subject, score) -> counted.add(Standing.of(subject, half, score)));
        standings.put(cycle, half, counted);
        audit.record(Actor.SYSTEM, "appraisal.counted", cycle, "汇总" + (half == 1 ? "上半年" : "下半年") + "得分");
        return half == 1 ? Half.FIRST : Half.SECOND;
    }

    /** Which half was counted. */
    public enum Half {
        FIRST,
        SECOND
    }

    /** Counts the year from its halves. */
    @Transactional
    public void countYear(String cycle) {
        Map<String, Score> first = scores(cycle, 1);
        Map<String, Score> second = scores(cycle, 2);
        List<Standing> year = new ArrayList<>();
        for (Scheme scheme : cycles.scheme(cycle).all()) {
            for (String subject : subjects.of(cycle, scheme.subject())) {
                Halves halves = new Halves(scheme, required(first, subject), required(second, subject));
                Standing standing = Standing.of(subject, halves);
                year.add(isWithoutBranches(cycle, scheme, subject, first, second) ? standing.notRated() : standing);
            }
        }
        standings.put(cycle, 0, year);
        audit.record(Actor.SYSTEM, "appraisal.year", cycle, "两个半年取平均，得出年度堡垒指数");
    }

    /**
     * Files what the general branches scored, with what the office found when it looked at a sample (readings G5, G6).
     *
     * @param form {@code filing_no} and {@code findings}
     */
    @Transactional
    public Submission<Integer> file(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以备案和复核");
        String number = fields.required("filing_no", "备案编号", LONGEST_NUMBER);
        String findings = fields.required("findings", "抽样复核情况", LONGEST);
        int half = half(cycle);
        return fields.unlessFaulty(() -> {
            decisions.add(cycle, Decision.Kind.CROSS_CHECK, "H" + half, "FILED", findings, number, actor);
            return half;
        });
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

    /**
     * How strictly each general branch scored in the half at work, beside all others; those directly under the committee
     * together. It shows, it corrects nothing.
     */
    public List<Leniency> leniency(String cycle) {
        Map<String, Score> scores = scores(cycle, half(cycle));
        List<Fraction> all = totals(scores, subjects.of(cycle, Subject.BRANCH));
        List<Leniency> rows = new ArrayList<>();
        for (String unit : subjects.of(cycle, Subject.GENERAL_BRANCH)) {
            List<Fraction> own = totals(scores, subjects.under(cycle, unit));
            if (!own.isEmpty()) {
                rows.add(Leniency.of(subjects.name(cycle, unit), own, all));
            }
        }
        return rows;
    }

    /** The branches that the office looks at: of each general branch the highest and the lowest. */
    public List<Standing> sample(String cycle) {
        int half = half(cycle);
        Map<String, Score> scores = scores(cycle, half);
        List<Standing> sample = new ArrayList<>();
        for (String unit : subjects.of(cycle, Subject.GENERAL_BRANCH)) {
            List<Standing> own = subjects.under(cycle, unit).stream()
                    .map(branch -> Standing.of(branch, half, required(scores, branch)))
                    .filter(standing -> standing.total().isPresent())
                    .sorted(java.util.Comparator.comparing(
                            standing -> standing.total().orElseThrow()))
                    .toList();
            own.stream().limit(1).forEach(sample::add);
            own.stream().skip(Math.max(1, own.size() - 1L)).forEach(sample::add);
        }
        return sample;
    }

    /** The scores of a half: branches first, general branches from them. */
    private Map<String, Score> scores(String cycle, int half) {
        Scheme scheme = cycles.scheme(cycle);
        Entered entered = new Entered(cycle, subjects, reviews.sheets(cycle), reviews.entries(cycle));
        Map<String, Score> scores = new LinkedHashMap<>();
        Scheme branches = scheme.about(Subject.BRANCH);
        for (String branch : subjects.of(cycle, Subject.BRANCH)) {
            scores.put(branch, entered.score(branches, branch, half, Map.of()));
        }
        scheme.findAbout(Subject.GENERAL_BRANCH).ifPresent(above -> {
            for (String unit : subjects.of(cycle, Subject.GENERAL_BRANCH)) {
                Map<String, RolledUp> rolled = rolledUp(above, branches, subjects.under(cycle, unit), scores);
                scores.put(unit, entered.score(above, unit, half, rolled));
            }
        });
        return scores;
    }

    private static Map<String, RolledUp> rolledUp(
            Scheme above, Scheme branches, List<String> children, Map<String, Score> scores) {
        List<Fraction> raw = children.stream()
                .map(child -> required(scores, child))
                .filter(Score.Complete.class::isInstance)
                .map(score -> ((Score.Complete) score).raw())
                .toList();
        Map<String, RolledUp> rolled = new LinkedHashMap<>();
        above.points().stream()
                .filter(point -> point.rollUp().isPresent())
                .forEach(point -> rolled.put(point.code(), rolled(point, branches, raw, children.size() - raw.size())));
        return rolled;
    }

    private static RolledUp rolled(Point point, Scheme branches, List<Fraction> raw, int unrated) {
        return RolledUp.of(point.rollUp().orElseThrow(), branches, raw, unrated);
    }

    /** Whether a general branch has no rated branch in either half. */
    private boolean isWithoutBranches(
            String cycle, Scheme scheme, String subject, Map<String, Score> first, Map<String, Score> second) {
        return scheme.subject() == Subject.GENERAL_BRANCH
                && totals(first, subjects.under(cycle, subject)).isEmpty()
                && totals(second, subjects.under(cycle, subject)).isEmpty();
    }

    private static List<Fraction> totals(Map<String, Score> scores, List<String> of) {
        return of.stream()
                .map(subject -> required(scores, subject))
                .filter(Score.Complete.class::isInstance)
                .map(score -> ((Score.Complete) score).total())
                .toList();
    }

    private static Score required(Map<String, Score> scores, String subject) {
        return java.util.Objects.requireNonNull(scores.get(subject), subject);
    }
}
