package org.starbranch.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.RaterRule;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scheme.model.Subject;
import org.starbranch.scoring.Fault;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.Halves;
import org.starbranch.scoring.SourceResult;
import org.starbranch.scoring.Sum;
import org.starbranch.scoring.Tally;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/**
 * The evaluation of branches by several groups of raters (001): whom the office invites, and what the sheets come
 * to. A group that gave nothing leaves the branch without a total; the others are not scaled up.
 */
@Service
@Transactional(readOnly = true)
public class Evaluations {

    private static final int LONGEST = 2000;

    private final Reviews reviews;
    private final ReviewRows rows;
    private final Subjects subjects;
    private final Standings standings;
    private final Cycles cycles;
    private final AuditTrail audit;

    Evaluations(
            Reviews reviews, ReviewRows rows, Subjects subjects, Standings standings, Cycles cycles, AuditTrail audit) {
        this.reviews = reviews;
        this.rows = rows;
        this.subjects = subjects;
        this.standings = standings;
        this.cycles = cycles;
        this.audit = audit;
    }

    /** The sheets that are filled in by a panel. */
    public List<Sheet> panels(String cycle) {
        return cycles.scheme(cycle).sheets().stream()
                .filter(sheet -> sheet.raters() == RaterRule.PANEL)
                .toList();
    }

    /**
     * Invites the panels by login name.
     *
     * @param form {@code panel_<sheet>}, names divided by commas, blanks or lines
     * @param people the login names of a group
     */
    @Transactional
    public Submission<Integer> invite(
            String cycle, Map<String, String> form, Actor actor, Function<String, List<String>> people) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以邀请评议人");
        Map<String, Set<String>> invited = new LinkedHashMap<>();
        for (Sheet sheet : panels(cycle)) {
            invited.put(sheet.code(), invited(fields, sheet, people.apply(sheet.group())));
        }
        return fields.unlessFaulty(() -> {
            invited.forEach((sheet, raters) -> rows.setPanel(cycle, sheet, raters));
            int number = invited.values().stream().mapToInt(Set::size).sum();
            audit.record(actor, "review.invited", cycle, "邀请评议人 " + number + " 名");
            return number;
        });
    }

    private static Set<String> invited(FormFields fields, Sheet sheet, List<String> group) {
        String field = "panel_" + sheet.code();
        Set<String> raters = new LinkedHashSet<>();
        for (String name :
                fields.required(field, sheet.name() + "的评议人", LONGEST).split("[\\s，,、；;]+")) {
            if (!name.isEmpty()) {
                fields.require(group.contains(name), field, sheet.name() + "：“" + name + "”不能填写这张表");
                raters.add(name);
            }
        }
        return raters;
    }

    /** Counts the evaluation, and for information the self-assessments of the halves. */
    @Transactional
    public void count(String cycle) {
        Scheme scheme = cycles.scheme(cycle).about(Subject.BRANCH);
        Entered entered = new Entered(cycle, subjects, reviews.sheets(cycle), reviews.entries(cycle));
        for (int half : scheme.period().hasHalves() ? new int[] {1, 2} : new int[0]) {
            standings.put(cycle, half, informing(entered, scheme, half));
        }
        standings.put(
                cycle,
                0,
                subjects.of(cycle, Subject.BRANCH).stream()
                        .map(branch -> Standing.of(branch, 0, entered.score(scheme, branch, 0, Map.of()))
                                .with(entered.awards(scheme, branch)))
                        .toList());
        audit.record(Actor.SYSTEM, "evaluation.counted", cycle, "汇总各方评议得分");
    }

    private List<Standing> informing(Entered entered, Scheme scheme, int half) {
        List<Standing> informing = new ArrayList<>();
        for (Sheet sheet : scheme.sheets()) {
            if (sheet.every() == Sheet.Every.SEMESTER && !sheet.inTotal()) {
                subjects.of(entered.cycle(), Subject.BRANCH)
                        .forEach(branch -> informing.add(informing(entered, scheme, sheet, branch, half)));
            }
        }
        return informing;
    }

    private static Standing informing(Entered entered, Scheme scheme, Sheet sheet, String branch, int half) {
        SourceResult source = entered.source(scheme, sheet, branch, half);
        if (!source.isComplete()) {
            return Standing.without(
                    branch,
                    half,
                    source.missing().stream()
                            .map(owed -> new Fault(owed.sheet(), Fault.Code.MISSING, owed.text()))
                            .toList());
        }
        Sum sum = Tally.ofSource(scheme, source, entered.notApplicable(scheme, branch, half));
        String total = sum.value().map(Fraction::toString).orElse("");
        return new Standing(branch, half, total, total, "", "", sum.worked());
    }

    /** The mean of a branch's two self-assessments, for information (reading B4); empty while one is missing. */
    public Optional<Fraction> selfMean(String cycle, String branch) {
        List<Fraction> halves = new ArrayList<>();
        for (int half = 1; half <= 2; half++) {
            standings.of(cycle, half, branch).flatMap(Standing::total).ifPresent(halves::add);
        }
        return Halves.mean(halves);
    }
}
