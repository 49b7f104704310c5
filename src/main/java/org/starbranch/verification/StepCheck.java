package org.starbranch.verification;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.starbranch.organisation.Organisation;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.verification.Verification.Stage;

/** Whether it is somebody's turn and he may act. */
@Component
class StepCheck {

    private static final String STAR_WORDS = "(?s).*[一二三四五1-5１-５]\\s*(颗)?\\s*星(?!期).*";

    private final Organisation organisation;

    StepCheck(Organisation organisation) {
        this.organisation = organisation;
    }

    void verifier(FormFields form, RatingId rating, Actor actor) {
        form.require(actor.is(Role.VERIFIER), "", "只有市委组织部的核查人员可以办理");
        Optional<String> conflict = organisation.conflict(actor.userId(), rating.branch());
        form.require(conflict.isEmpty(), "", conflict.orElse(""));
    }

    void secretary(FormFields form, RatingId rating, Actor actor) {
        form.require(organisation.isSecretary(actor, rating.branch()), "", "只有本支部书记可以办理");
    }

    void stage(FormFields form, VerificationRow row, Stage expected) {
        form.require(row.stage() == expected, "", "核查目前处于“" + row.stage().title() + "”，这一步已经办理");
    }

    /** What goes to the branch names no star: nobody below the office knows one before the notice. */
    static void withoutStar(FormFields form, String field, String text) {
        form.require(!text.matches(STAR_WORDS), field, "这一栏会送支部阅看，不能写星级");
    }
}
