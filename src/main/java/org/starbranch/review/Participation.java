package org.starbranch.review;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.review.Decision.Kind;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** The office settles who takes part, and writes down the stars of the years before the system. */
@Service
@Transactional
public class Participation {

    private static final String FIELD = "history";

    private final ExemptionRequests requests;
    private final TitleYears years;
    private final Decisions decisions;
    private final Cycles cycles;

    Participation(ExemptionRequests requests, TitleYears years, Decisions decisions, Cycles cycles) {
        this.requests = requests;
        this.years = years;
        this.decisions = decisions;
        this.cycles = cycles;
    }

    /**
     * Settles the roster: from here on nobody can apply to be left out.
     *
     * @param form {@code history}: branch and its stars from the last year back, 0 for a year without, a line; in the first
     *     year alone
     * @return how many branches are rated
     */
    public Submission<Integer> settle(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以办理");
        requests.of(cycle).stream()
                .filter(request -> request.answer().isEmpty())
                .forEach(request -> fields.fault("", request.name() + "的暂不列入申请还没有审批"));
        List<String> rated =
                cycles.rated(cycle).stream().map(RosterEntry::branch).toList();
        List<List<String>> history = new Lines(fields, FIELD, "往年星级", "B05，2 1").read(2);
        fields.require(history.isEmpty() || years.before(cycle).isEmpty(), FIELD, "往年星级已在系统内，不必登记");
        history.forEach(line -> {
            fields.require(rated.contains(line.get(0)), FIELD, "“" + line.get(0) + "”不是参评的支部");
            fields.require(line.get(1).matches("[0-5]( [0-5])*"), FIELD, line.get(0) + "：往年星级应当如“2 1”");
        });
        return fields.unlessFaulty(() -> {
            history.forEach(line -> decisions.add(cycle, Kind.HISTORY, line.get(0), line.get(1), "", "", actor));
            decisions.add(cycle, Kind.ROSTER, rated.size() + "个参评", "", "", actor);
            return rated.size();
        });
    }
}
