package org.starbranch.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/**
 * The public notice of an appraisal by points: names and stars within a stated scope, no scores and no ranking (004, reading
 * G11). What was objected to meanwhile is answered when it is over; a line that was wrong comes back to whoever scored it.
 */
@Service
@Transactional(readOnly = true)
public class AppraisalNotices {

    private static final int LONGEST = 2000;

    private final Verdicts verdicts;
    private final Decisions decisions;
    private final Cycles cycles;

    AppraisalNotices(Verdicts verdicts, Decisions decisions, Cycles cycles) {
        this.verdicts = verdicts;
        this.decisions = decisions;
        this.cycles = cycles;
    }

    /**
     * Puts the stars before those concerned, from today until the scheme's last day.
     *
     * @param form {@code scope}
     */
    @Transactional
    public Submission<LocalDate> publicise(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以公示");
        String scope = fields.required("scope", "公示范围和渠道", LONGEST);
        LocalDate until = cycles.due(cycle, "public_notice").date();
        return fields.unlessFaulty(() -> {
            decisions.add(cycle, Decision.Kind.NOTICE, until.toString(), scope, "", actor);
            return until;
        });
    }

    /** The last day of the notice. */
    public LocalDate until(String cycle) {
        return decisions.of(cycle).stream()
                .filter(decision -> decision.kind() == Decision.Kind.NOTICE)
                .map(decision -> LocalDate.parse(decision.outcome()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Closes the notice with what was objected to and answered.
     *
     * @param form {@code objections}, {@code decision} and, to return, {@code half} and {@code returns}
     */
    @Transactional
    public Submission<Verdict> close(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以办结公示");
        String objections = fields.required("objections", "异议和答复情况", LONGEST);
        Optional<Integer> half = fields.count("half").filter(found -> found == 1 || found == 2);
        fields.require(half.isPresent() || fields.isBlank(ReturnOrders.FIELD), "half", "请选择退回的条目属于哪个半年");
        return verdicts.decide(
                cycle,
                half.orElse(2),
                fields,
                actor,
                verdict -> decisions.add(cycle, Decision.Kind.OBJECTIONS, verdict.name(), objections, "", actor));
    }
}
