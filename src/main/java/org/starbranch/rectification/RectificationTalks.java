package org.starbranch.rectification;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.rectification.Rectification.Stage;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** The talk with which a rectification begins: the committee sends somebody, causes are looked for (line 67). */
@Service
public class RectificationTalks {

    private final Casebook casebook;
    private final RectificationRights rights;

    RectificationTalks(Casebook casebook, RectificationRights rights) {
        this.casebook = casebook;
        this.rights = rights;
    }

    /**
     * Records the talk. Party committee only, nobody of the branch.
     *
     * @param form {@code talk_date} (not after today, at most a year back), {@code talk_person}, {@code causes}
     */
    @Transactional
    public Submission<Stage> record(String number, Map<String, String> form, Actor actor) {
        CaseFile file = casebook.file(number);
        FormFields fields = new FormFields(form);
        fields.add(rights.ofOutsider(file, Stage.TALK, Role.PARTY_COMMITTEE, actor));
        LocalDate today = casebook.today();
        Optional<LocalDate> on = fields.day("talk_date", "谈话日期", today.minusYears(1), today);
        String person = fields.required("talk_person", "谈话人", 100);
        String causes = fields.required("causes", "查找出的原因", 2000);
        return fields.unlessFaulty(() -> {
            casebook.note(file, Step.Kind.TALKED, actor, on.orElseThrow(), person, causes);
            casebook.row(number).enter(Stage.PLAN);
            return Stage.PLAN;
        });
    }
}
