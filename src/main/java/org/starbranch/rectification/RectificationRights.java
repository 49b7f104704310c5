package org.starbranch.rectification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.starbranch.organisation.Organisation;
import org.starbranch.rectification.Rectification.Stage;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Fault;
import org.starbranch.shared.Role;

/** Who may take which step; asked anew at every step, whichever door it came through. */
@Component
class RectificationRights {

    private final Organisation organisation;

    RectificationRights(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Why the branch's own secretary, and nobody else, cannot take the step now. */
    List<Fault> ofSecretary(CaseFile file, Stage stage, Actor actor) {
        List<Fault> faults = wrongStage(file, stage);
        if (!organisation.isSecretary(actor, branch(file))) {
            faults.add(Fault.of("只有该支部书记可以办理这一步"));
        }
        return faults;
    }

    /** Why somebody of the role, who has nothing to do with the branch, cannot take the step now. */
    List<Fault> ofOutsider(CaseFile file, Stage stage, Role role, Actor actor) {
        List<Fault> faults = wrongStage(file, stage);
        if (!actor.is(role)) {
            faults.add(Fault.of("只有" + role.title() + "可以办理这一步"));
        }
        conflict(file, actor).ifPresent(conflict -> faults.add(Fault.of(conflict)));
        return faults;
    }

    private Optional<String> conflict(CaseFile file, Actor actor) {
        return organisation
                .conflict(actor.userId(), branch(file))
                .or(() -> file.reportedForTheBranch(actor.userId())
                        ? Optional.of("本人代表支部办理过这次整改，应当回避")
                        : Optional.empty());
    }

    private static List<Fault> wrongStage(CaseFile file, Stage stage) {
        List<Fault> faults = new ArrayList<>();
        Stage now = file.rectification().stage();
        if (now != stage) {
            faults.add(Fault.of("整改现在处于“" + now.title() + "”阶段，不能办理“" + stage.title() + "”"));
        }
        return faults;
    }

    private static String branch(CaseFile file) {
        return file.rectification().rating().branch();
    }
}
