package org.starbranch.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.scheme.model.Subject;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/**
 * The office looks at a sample of what the general branches scored before it is rolled up (004, readings G5, G6): it
 * corrects nothing by itself, sends what it finds back to those who scored, and files the rest.
 */
@Service
@Transactional(readOnly = true)
public class CrossChecks {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NUMBER = 100;

    private final Appraisals appraisals;
    private final Subjects subjects;
    private final ReviewRows rows;
    private final ReturnedLines lines;
    private final Verdicts verdicts;
    private final Decisions decisions;
    private final Cycles cycles;
    private final Clock clock;

    CrossChecks(
            Appraisals appraisals,
            Subjects subjects,
            ReviewRows rows,
            ReturnedLines lines,
            Verdicts verdicts,
            Decisions decisions,
            Cycles cycles,
            Clock clock) {
        this.appraisals = appraisals;
        this.subjects = subjects;
        this.rows = rows;
        this.lines = lines;
        this.verdicts = verdicts;
        this.decisions = decisions;
        this.cycles = cycles;
        this.clock = clock;
    }

    /**
     * Records what the sample showed; lines that were found wrong come back.
     *
     * @param form {@code decision}, {@code findings} and, to return, {@code returns}: {@code <branch>，<point>，<finding>} each
     */
    @Transactional
    public Submission<Verdict> record(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以抽样复核");
        String findings = fields.required("findings", "抽样复核情况", LONGEST);
        int half = appraisals.half(cycle);
        return verdicts.decide(
                cycle,
                half,
                fields,
                actor,
                verdict -> decisions.add(
                        cycle, Decision.Kind.CROSS_CHECK, "H" + half, verdict.name(), findings, "", actor));
    }

    /**
     * Files the results of the half.
     *
     * @param form {@code filing_no}
     */
    @Transactional
    public Submission<Integer> file(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以备案");
        String number = fields.required("filing_no", "备案编号", LONGEST_NUMBER);
        int half = appraisals.half(cycle);
        return fields.unlessFaulty(() -> {
            decisions.add(cycle, Decision.Kind.FILING, "H" + half, "FILED", "", number, actor);
            return half;
        });
    }

    /** The day of a deadline that is counted from the day on which the scoring of the branches was finished. */
    public LocalDate due(String cycle, String deadline) {
        LocalDate scored = rows.sheets(cycle).stream()
                .filter(sheet -> subjects.schemeOf(cycle, sheet.id().sheet()).subject() == Subject.BRANCH)
                .map(Review::at)
                .filter(Objects::nonNull)
                .map(LocalDateTime::toLocalDate)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.now(clock));
        return cycles.due(cycle, deadline, scored).date();
    }

    /** The lines that came back in a cycle, the newest first. */
    public List<ReturnedLine> returned(String cycle) {
        return lines.of(cycle);
    }
}
