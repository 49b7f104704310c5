package org.starbranch.review;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.review.Decision.Kind;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** The model branches get their name when the public notice is over (002, line 53). */
@Service
@Transactional
public class Namings {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NUMBER = 100;

    private final Decisions decisions;

    Namings(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Strikes a branch off the list that was published, because the committee decided so on an objection. */
    public void strike(RatingId branch, String objection, String reason, String minute, Actor actor) {
        decisions.add(branch.cycle(), Kind.STRUCK, branch.branch(), objection, reason, minute, actor);
    }

    /**
     * Names whoever is still on the list.
     *
     * @param form {@code paper_no}, and in {@code objections} what was said outside the system
     */
    public Submission<String> name(String cycle, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.require(actor.is(Role.OFFICE), "", "只有党委组织部可以登记命名");
        String number = fields.required("paper_no", "命名文号", LONGEST_NUMBER);
        String objections = fields.optional("objections", "其他渠道的反映和处理", LONGEST);
        return fields.unlessFaulty(() -> {
            decisions.add(cycle, Kind.NAMING, "NAMED", objections, number, actor);
            return number;
        });
    }
}
