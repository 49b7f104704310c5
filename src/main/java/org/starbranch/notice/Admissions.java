package org.starbranch.notice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.notice.Objection.Admission;
import org.starbranch.notice.Objection.Stage;
import org.starbranch.organisation.Organisation;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** The office looks at a new objection: whether it is gone into, by whom, and which points it re-opens. */
@Service
@Transactional
public class Admissions {

    private static final int REASON_LENGTH = 1000;
    private static final int SLOTS = 5;

    private final ObjectionRows objections;
    private final ObjectionCheck check;
    private final Cycles cycles;
    private final Organisation organisation;
    private final AuditTrail audit;

    Admissions(
            ObjectionRows objections,
            ObjectionCheck check,
            Cycles cycles,
            Organisation organisation,
            AuditTrail audit) {
        this.objections = objections;
        this.check = check;
        this.cycles = cycles;
        this.organisation = organisation;
        this.audit = audit;
    }

    /** Of the staff, those who may handle the objection, by login name. */
    @Transactional(readOnly = true)
    public List<String> eligible(String receipt, Collection<String> staff) {
        return check.uninvolved(row(receipt), staff);
    }

    /**
     * Takes the office's view.
     *
     * @param fields {@code admission}, {@code admission_reason}, {@code handler}, {@code point_1} to {@code point_5}
     * @param staff login names of everybody who may be made a handler at all
     */
    public Submission<Admission> admit(
            String receipt, Map<String, String> fields, Collection<String> staff, Actor actor) {
        ObjectionRow row = row(receipt);
        FormFields form = new FormFields(fields);
        check.role(form, row, actor, Role.OFFICE);
        check.stage(form, row, Stage.RECEIVED);
        Optional<Admission> admission = form.choice("admission", Admission.class, "请选择“是否受理”");
        boolean refused = admission.filter(Admission.NOT_ADMISSIBLE::equals).isPresent();
        String reason = refused
                ? form.required("admission_reason", "不予受理的理由", REASON_LENGTH)
                : form.optional("admission_reason", "说明", REASON_LENGTH);
        String handler = form.text("handler");
        List<String> points = form.slots("point_", SLOTS);
        if (!refused) {
            checkHandler(form, row, staff, handler);
            checkPoints(form, row, points);
        }
        return form.unlessFaulty(() -> {
            row.admit(admission.orElseThrow(), reason);
            if (!refused) {
                row.assign(handler, points);
            }
            audit.record(
                    actor,
                    "objection.admitted",
                    row.rating() + "/" + receipt,
                    refused
                            ? "不予受理：" + reason
                            : "受理，承办人" + organisation.nameOf(handler) + "，重新打开" + points.size() + "个采分点");
            return admission.orElseThrow();
        });
    }

    private void checkHandler(FormFields form, ObjectionRow row, Collection<String> staff, String handler) {
        boolean eligible = check.uninvolved(row, staff).contains(handler);
        form.require(eligible, "handler", "请选择承办人：须未给该支部评过分，也不属于该支部");
    }

    private void checkPoints(FormFields form, ObjectionRow row, List<String> points) {
        Scheme scheme = cycles.scheme(row.rating().cycle());
        boolean rescored = !cycles.hasRounds(row.rating().cycle());
        form.require(rescored || points.isEmpty(), "point_1", "本方案不按采分点重新评分，请不要选择采分点");
        points.stream()
                .filter(point -> scheme.findPoint(point).isEmpty())
                .forEach(point -> form.fault("point_1", "方案里没有采分点“" + point + "”"));
    }

    private ObjectionRow row(String receipt) {
        return objections.findById(receipt).orElseThrow();
    }
}
