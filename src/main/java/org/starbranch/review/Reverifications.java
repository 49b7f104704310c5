package org.starbranch.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycle.Stage;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.review.Decision.Kind;
import org.starbranch.scheme.model.Title;
import org.starbranch.scoring.Fraction;
import org.starbranch.scoring.TitleCheck;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/**
 * Every title is looked at again in the December after, with the total of that year (002, line 57). Where the next year's
 * cycle has counted one, it is that; for any other branch the office types it, and it stays marked as typed.
 */
@Service
@Transactional(readOnly = true)
public class Reverifications {

    private static final String FIELD = "totals";

    private final TitleYears years;
    private final Standings standings;
    private final Talks talks;
    private final Decisions decisions;
    private final Cycles cycles;

    Reverifications(TitleYears years, Standings standings, Talks talks, Decisions decisions, Cycles cycles) {
        this.years = years;
        this.standings = standings;
        this.talks = talks;
        this.decisions = decisions;
        this.cycles = cycles;
    }

    /** Who ever got the title up to this cycle, also where it was taken since (reading A16), by code. */
    public Set<String> titled(String cycle) {
        return years.record(cycle).everTitled();
    }

    /** What the next year's cycle has counted for them, by code; a branch without a total is not in it. */
    public Map<String, Standing> counted(String cycle) {
        Set<String> titled = titled(cycle);
        Map<String, Standing> counted = new TreeMap<>();
        years.after(cycle)
                .ifPresent(next -> standings.of(next, 0).stream()
                        .filter(standing -> titled.contains(standing.subject())
                                && standing.total().isPresent())
                        .forEach(standing -> counted.put(standing.subject(), standing)));
        return counted;
    }

    /** The branches whose total of the next year is still being worked out: nobody types another in its place. */
    public Set<String> pending(String cycle) {
        return years.after(cycle)
                .filter(next -> cycles.cycle(next).stage() == Stage.RATING)
                .map(next ->
                        cycles.rated(next).stream().map(RosterEntry::branch).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** The cycle whose titles are looked at with the totals of this one; empty in a first year. */
    public Optional<String> lookedAtWith(String cycle) {
        return years.yearBefore(cycle);
    }

    /** The first day of the month in which the titles are looked at again, a year after the cycle's. */
    public LocalDate begins(String cycle) {
        Title.Reverification rule = years.title(cycle).reverified().orElseThrow();
        return rule.on().in(cycles.year(cycle) + 1).withDayOfMonth(1);
    }

    /**
     * Looks at every title again.
     *
     * @param form {@code totals}: branch and its total, a line, for the branches of which the next cycle counted none
     */
    @Transactional
    public Submission<Integer> record(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以登记复查");
        TitleRecord record = years.record(cycle);
        Map<String, Fraction> totals = new TreeMap<>();
        counted(cycle)
                .forEach((branch, standing) ->
                        totals.put(branch, standing.total().orElseThrow()));
        Map<String, Fraction> typed = typed(fields, record, totals.keySet());
        totals.putAll(typed);
        Set<String> pending = pending(cycle);
        for (String branch : record.everTitled()) {
            fields.require(!pending.contains(branch), FIELD, branch + "的本年度考核还没有结束，请等考核得分");
            fields.require(totals.containsKey(branch) || pending.contains(branch), FIELD, branch + "还没有填");
        }
        return fields.unlessFaulty(() -> {
            typed.forEach(
                    (branch, total) -> decisions.add(cycle, Kind.TYPED_TOTAL, branch, total.shown(), "", "", actor));
            totals.forEach((branch, total) -> record(cycle, branch, total, record, actor));
            return totals.size();
        });
    }

    private static Map<String, Fraction> typed(FormFields fields, TitleRecord record, Set<String> counted) {
        Map<String, Fraction> typed = new LinkedHashMap<>();
        for (List<String> line : new Lines(fields, FIELD, "复查得分", "B05，91.5").read(2)) {
            String branch = line.get(0);
            boolean score = line.get(1).matches("100(\\.0{1,2})?|[0-9]{1,2}(\\.[0-9]{1,2})?");
            fields.require(score, FIELD, branch + "：得分应在0至100之间");
            fields.require(record.everTitled().contains(branch), FIELD, branch + "没有获得过称号");
            fields.require(!counted.contains(branch), FIELD, branch + "已有本年度考核得分，不必填写");
            if (score) {
                Fraction before = typed.put(branch, Fraction.of(new BigDecimal(line.get(1))));
                fields.require(before == null, FIELD, branch + "写了两次");
            }
        }
        return typed;
    }

    private void record(String cycle, String branch, Fraction total, TitleRecord record, Actor actor) {
        Title title = years.title(cycle);
        TitleCheck.Reverified found = new TitleCheck(title)
                .reverified(total, record.failuresBefore(branch))
                .orElseThrow();
        String outcome = found.failures() > 0 ? TitleRecord.failed(found.failures()) : TitleRecord.PASSED;
        decisions.add(cycle, Kind.REVERIFICATION, branch, outcome, found.worked(), "", actor);
        if (found.revoked() && record.holds(branch)) {
            decisions.add(cycle, Kind.REVOCATION, branch, title.code(), found.worked(), "", actor);
        }
        if (found.talk()) {
            talks.propose(cycle, branch, found.worked(), actor);
        }
    }
}
