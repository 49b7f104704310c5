package org.starbranch.review;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.starbranch.organisation.Organisation;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Role;

/** Who may fill in a sheet: the named rater, or one of its group without a conflict of interest. */
@Component
class SheetRights {

    private final Subjects subjects;
    private final Organisation organisation;

    SheetRights(Subjects subjects, Organisation organisation) {
        this.subjects = subjects;
        this.organisation = organisation;
    }

    /** What stands against it, in Chinese. */
    List<Fault> faults(SheetId id, Actor actor) {
        if (!mayFill(id, actor)) {
            return List.of(Fault.of("这张表不由您填写"));
        }
        return isOfTheBranch(id)
                ? List.of()
                : conflict(id, actor).map(Fault::of).stream().toList();
    }

    private boolean mayFill(SheetId id, Actor actor) {
        if (id.isPersonal()) {
            return id.rater().equals(actor.userId());
        }
        String group = group(id);
        if (group.equals(Role.SECRETARY.group())) {
            return organisation.isSecretary(actor, id.subject());
        }
        if (group.equals(Role.GENERAL_BRANCH.group())) {
            return subjects.unitOf(id.subject())
                    .map(organisation::officersOf)
                    .filter(officers -> officers.contains(actor.userId()))
                    .isPresent();
        }
        return actor.groups().contains(group);
    }

    private Optional<String> conflict(SheetId id, Actor actor) {
        return organisation.conflict(actor.userId(), id.subject());
    }

    /** The branch's own sheet is filled in by its own people, a general branch scores its own branches (004, G5). */
    private boolean isOfTheBranch(SheetId id) {
        return List.of(Role.SECRETARY.group(), Role.GENERAL_BRANCH.group()).contains(group(id));
    }

    private String group(SheetId id) {
        return subjects.groupOf(subjects.sheet(id), id.subject());
    }
}
