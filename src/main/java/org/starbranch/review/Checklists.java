package org.starbranch.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.scheme.model.CheckState;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.scheme.model.Sheet;
import org.starbranch.scoring.Progress;
import org.starbranch.shared.Actor;

/**
 * What a check against a checklist came to: the progress of each branch, and what is not met. Each point is looked at by the
 * level that answers for it (003, reading X5): the assessors, the general branch, the college.
 */
@Service
@Transactional(readOnly = true)
public class Checklists {

    private final Reviews reviews;
    private final Subjects subjects;
    private final Improvements improvements;
    private final Cycles cycles;
    private final AuditTrail audit;

    Checklists(Reviews reviews, Subjects subjects, Improvements improvements, Cycles cycles, AuditTrail audit) {
        this.reviews = reviews;
        this.subjects = subjects;
        this.improvements = improvements;
        this.cycles = cycles;
        this.audit = audit;
    }

    /** Lists what the sheets that decide found not met; run again, it lists anew. */
    @Transactional
    public Findings list(String cycle) {
        Scheme scheme = cycles.scheme(cycle);
        List<Improvement> unmet = decisive(cycle).entrySet().stream()
                .flatMap(branch -> branch.getValue().entrySet().stream()
                        .filter(point -> isUnmet(point.getValue()))
                        .map(point -> improvement(scheme, branch.getKey(), point.getKey(), point.getValue())))
                .toList();
        improvements.put(cycle, unmet);
        audit.record(Actor.SYSTEM, "checklist.listed", cycle, "汇总核查结果，待改进 " + unmet.size() + " 条");
        return unmet.isEmpty() ? Findings.NONE : Findings.UNMET;
    }

    /** Whether anything is to be put right. */
    public enum Findings {
        UNMET,
        NONE
    }

    /** The progress of each branch, by code; one that was not checked has none yet. */
    public Map<String, Progress> progress(String cycle) {
        Scheme scheme = cycles.scheme(cycle);
        Map<String, Map<String, Entry>> decisive = decisive(cycle);
        Map<String, Progress> found = new LinkedHashMap<>();
        for (RosterEntry branch : cycles.rated(cycle)) {
            Map<String, CheckState> states = decisive.getOrDefault(branch.branch(), Map.of()).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> state(entry.getValue())));
            found.put(branch.branch(), Progress.of(scheme, states, Subjects.type(branch)));
        }
        return found;
    }

    /** What is to be put right, by who is responsible, branch and point. */
    public List<Improvement> improvements(String cycle) {
        return improvements.of(cycle);
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

    /** What the sheets that count say, by branch. */
    private Map<String, Map<String, Entry>> decisive(String cycle) {
        Set<String> deciding = cycles.scheme(cycle).sheets().stream()
                .filter(Sheet::inTotal)
                .map(Sheet::code)
                .collect(Collectors.toSet());
        Map<String, Map<String, Entry>> decisive = new LinkedHashMap<>();
        reviews.entries(cycle).forEach((sheet, entries) -> {
            if (deciding.contains(sheet.sheet())) {
                decisive.computeIfAbsent(sheet.subject(), branch -> new LinkedHashMap<>())
                        .putAll(entries);
            }
        });
        return decisive;
    }

    private static boolean isUnmet(Entry entry) {
        return Set.of(CheckState.NOT_MET, CheckState.PARTLY_MET).contains(state(entry));
    }

    private static CheckState state(Entry entry) {
        return CheckStates.of(entry.entered());
    }

    private static Improvement improvement(Scheme scheme, String branch, String point, Entry entry) {
        return new Improvement(branch, point, state(entry), scheme.point(point).responsible(), entry.reason(), null);
    }
}
