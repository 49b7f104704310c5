package org.starbranch.rectification;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.rectification.Rectification.Effect;
import org.starbranch.rectification.Rectification.Stage;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** The look back months later: it closes the rectification, or opens another round under the same number. */
@Service
public class EffectChecks {

    private final Casebook casebook;
    private final RectificationRights rights;

    EffectChecks(Casebook casebook, RectificationRights rights) {
        this.casebook = casebook;
        this.rights = rights;
    }

    /**
     * Records what an assessor found, not before its day. Nobody of the branch, nor who ever reported for it.
     *
     * @param form {@code decision} ({@code EFFECTIVE} or {@code REOPENED}), {@code finding}
     */
    @Transactional
    public Submission<Effect> check(String number, Map<String, String> form, Actor actor) {
        CaseFile file = casebook.file(number);
        FormFields fields = new FormFields(form);
        fields.add(rights.ofOutsider(file, Stage.EFFECT, Role.ASSESSOR, actor));
        refuseEarly(file, fields);
        Optional<Effect> effect = fields.choice("decision", Effect.class, "请选择“已见成效”或“继续整改”");
        String finding = fields.required("finding", "复查情况", 2000);
        return fields.unlessFaulty(() -> record(file, effect.orElseThrow(), finding, actor));
    }

    private Effect record(CaseFile file, Effect effect, String finding, Actor actor) {
        RectificationRow row = casebook.row(file.rectification().number());
        if (effect == Effect.EFFECTIVE) {
            casebook.note(file, Step.Kind.EFFECTIVE, actor, finding);
            row.close(casebook.now());
        } else {
            casebook.note(file, Step.Kind.REOPENED, actor, finding);
            row.reopen();
        }
        return effect;
    }

    private void refuseEarly(CaseFile file, FormFields fields) {
        LocalDate from = file.rectification().effectFrom();
        if (from != null && casebook.today().isBefore(from)) {
            fields.fault("", "未到成效复查日期（" + from + "）");
        }
    }
}
