package org.starbranch.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.rectification.Rectification.PlanReview;
import org.starbranch.rectification.Rectification.Stage;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** The plan of measures, and whether it says enough to hold somebody to it. */
@Service
public class MeasurePlans {

    private static final String CARRY_OUT = "rectification_carry_out";

    private final Casebook casebook;
    private final RectificationRights rights;
    private final Cycles cycles;

    MeasurePlans(Casebook casebook, RectificationRights rights, Cycles cycles) {
        this.casebook = casebook;
        this.rights = rights;
        this.cycles = cycles;
    }

    /**
     * Records a plan, or the measures of it that were sent back. The branch's secretary only.
     *
     * @param form for each slot 1 to 6 {@code measure_<slot>_problem}, {@code …_what}, {@code …_who}, {@code …_when} (a day
     *     from tomorrow to the last day for carrying out), {@code …_evidence}; a measure that is begun needs what, who and
     *     when; one that was accepted cannot be changed
     */
    @Transactional
    public Submission<Stage> record(String number, Map<String, String> form, Actor actor) {
        CaseFile file = casebook.file(number);
        FormFields fields = new FormFields(form);
        fields.add(rights.ofSecretary(file, Stage.PLAN, actor));
        List<Measure> measures = new PlanForm(file, fields, casebook.today().plusDays(1), carryOutUntil(file)).read();
        return fields.unlessFaulty(() -> {
            casebook.papers().addMeasures(number, measures);
            casebook.note(file, Step.Kind.PLANNED, actor, "");
            casebook.row(number).enter(Stage.REVIEW);
            return Stage.REVIEW;
        });
    }

    /**
     * Accepts a plan or sends vague measures of it back. Office only, nobody of the branch.
     *
     * @param form {@code decision} ({@code ACCEPTED} or {@code RETURNED}), for each measure {@code return_<slot>} (a tick)
     *     and {@code return_<slot>_reason}
     */
    @Transactional
    public Submission<PlanReview> review(String number, Map<String, String> form, Actor actor) {
        CaseFile file = casebook.file(number);
        FormFields fields = new FormFields(form);
        fields.add(rights.ofOutsider(file, Stage.REVIEW, Role.OFFICE, actor));
        Optional<PlanReview> review = fields.choice("decision", PlanReview.class, "请选择“通过”或“退回”");
        boolean sendsBack = review.filter(PlanReview.RETURNED::equals).isPresent();
        List<Returned> returned = ReturnForm.ofPlan(fields, file).read(sendsBack);
        return fields.unlessFaulty(() -> {
            if (sendsBack) {
                sendBack(file, returned, actor);
            } else {
                accept(file, actor);
            }
            return review.orElseThrow();
        });
    }

    private void sendBack(CaseFile file, List<Returned> returned, Actor actor) {
        String number = file.rectification().number();
        casebook.papers().addReturned(number, returned);
        casebook.note(file, Step.Kind.PLAN_RETURNED, actor, "退回" + returned.size() + "项");
        casebook.row(number).enter(Stage.PLAN);
    }

    private void accept(CaseFile file, Actor actor) {
        casebook.note(file, Step.Kind.PLAN_ACCEPTED, actor, "");
        casebook.row(file.rectification().number()).carryOut(carryOutUntil(file));
    }

    /** Counted from today: the clause counts from the day the plan is accepted. */
    private LocalDate carryOutUntil(CaseFile file) {
        return cycles.due(file.rectification().rating().cycle(), CARRY_OUT).date();
    }
}
