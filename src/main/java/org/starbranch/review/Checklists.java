package org.starbranch.review;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.scheme.model.CheckState;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Responsible;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scoring.Progress;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** What a check against a checklist came to: the progress of each branch, and what is to be put right until when. */
@Service
@Transactional(readOnly = true)
public class Checklists {

    private static final int LONGEST = 2000;

    private final Reviews reviews;
    private final Subjects subjects;
    private final Decisions decisions;
    private final Cycles cycles;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Checklists(
            Reviews reviews,
            Subjects subjects,
            Decisions decisions,
            Cycles cycles,
            AuditTrail audit,
            JdbcClient jdbc,
            JdbcTemplate batches,
            Clock clock) {
        this.reviews = reviews;
        this.subjects = subjects;
        this.decisions = decisions;
        this.cycles = cycles;
        this.audit = audit;
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Lists what the sheets that decide found not met; run again, it lists anew. */
    @Transactional
    public Findings list(String cycle) {
        jdbc.sql("DELETE FROM review_improvement WHERE cycle_code = ?")
                .param(cycle)
                .update();
        List<Object[]> unmet = new ArrayList<>();
        decisive(cycle)
                .forEach((branch, entries) ->
                        entries.forEach((point, entry) -> unmet(cycle, branch, point, entry, unmet)));
        batches.batchUpdate("INSERT INTO review_improvement VALUES (?, ?, ?, ?, ?, ?, NULL)", unmet);
        audit.record(Actor.SYSTEM, "checklist.listed", cycle, "汇总核查结果，待改进 " + unmet.size() + " 条");
        return unmet.isEmpty() ? Findings.NONE : Findings.UNMET;
    }

    /** Whether anything is to be put right. */
    public enum Findings {
        UNMET,
        NONE
    }

    /**
     * Sets the day until which everything is put right.
     *
     * @param form {@code due} and {@code instruction}
     */
    @Transactional
    public Submission<LocalDate> order(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以下达改进清单");
        LocalDate today = LocalDate.now(clock);
        var due = fields.day("due", "改进期限", today.plusDays(1), today.plusYears(1));
        String instruction = fields.required("instruction", "改进要求", LONGEST);
        return fields.unlessFaulty(() -> {
            jdbc.sql("UPDATE review_improvement SET due = ? WHERE cycle_code = ?")
                    .params(Date.valueOf(due.orElseThrow()), cycle)
                    .update();
            decisions.add(cycle, Decision.Kind.IMPROVEMENT, due.orElseThrow().toString(), instruction, "", actor);
            return due.orElseThrow();
        });
    }

    /**
     * Takes the report on the whole check.
     *
     * @param form {@code report}
     */
    @Transactional
    public Submission<String> report(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以提交检查报告");
        String report = fields.required("report", "检查报告", LONGEST);
        return fields.unlessFaulty(() -> {
            decisions.add(cycle, Decision.Kind.REPORT, "REPORTED", report, "", actor);
            return report;
        });
    }

    /** The progress of each branch, by code; one that was not checked has none yet. */
    public Map<String, Progress> progress(String cycle) {
        Scheme scheme = cycles.scheme(cycle);
        Map<String, Map<String, Entry>> decisive = decisive(cycle);
        Map<String, Progress> found = new LinkedHashMap<>();
        for (RosterEntry branch : cycles.rated(cycle)) {
            Map<String, CheckState> states = decisive.getOrDefault(branch.branch(), Map.of()).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> CheckStates.of(entry.getValue().entered())));
            found.put(branch.branch(), Progress.of(scheme, states, Subjects.type(branch)));
        }
        return found;
    }

    /** What is to be put right, by branch and point. */
    public List<Improvement> improvements(String cycle) {
        return jdbc.sql("SELECT subject, point, state, responsible, reason, due FROM review_improvement"
                        + " WHERE cycle_code = ? ORDER BY responsible, subject, point")
                .param(cycle)
                .query((row, number) -> new Improvement(
                        row.getString(1),
                        row.getString(2),
                        CheckState.valueOf(row.getString(3)),
                        Responsible.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getDate(6) == null ? null : row.getDate(6).toLocalDate()))
                .list();
    }

    /** Who puts it right, for people. */
    public String responsible(String cycle, Improvement improvement) {
        return switch (improvement.responsible()) {
            case BRANCH -> subjects.name(cycle, improvement.subject());
            case GENERAL_BRANCH ->
                subjects.unitOf(improvement.subject())
                        .map(unit -> subjects.name(cycle, unit))
                        .orElse("党委（直属支部）");
            case COLLEGE -> "学校党委";
        };
    }

    /** What the sheet that counts says, by branch. */
    private Map<String, Map<String, Entry>> decisive(String cycle) {
        String deciding = deciding(cycles.scheme(cycle));
        Map<String, Map<String, Entry>> decisive = new LinkedHashMap<>();
        reviews.entries(cycle).forEach((sheet, entries) -> {
            if (sheet.sheet().equals(deciding)) {
                decisive.put(sheet.subject(), entries);
            }
        });
        return decisive;
    }

    private static String deciding(Scheme scheme) {
        return scheme.sheets().stream()
                .filter(Sheet::inTotal)
                .map(Sheet::code)
                .findFirst()
                .orElseThrow();
    }

    private void unmet(String cycle, String branch, String code, Entry entry, List<Object[]> rows) {
        Point point = cycles.scheme(cycle).point(code);
        CheckState state = CheckStates.of(entry.entered());
        if (state == CheckState.NOT_MET || state == CheckState.PARTLY_MET) {
            rows.add(new Object[] {
                cycle, branch, code, state.name(), point.responsible().name(), entry.reason()
            });
        }
    }
}
