package org.starbranch.workflow.tasks;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.starbranch.organisation.Organisation;
import org.starbranch.shared.Role;

/** Who of a role may deal with a branch: everybody without a conflict of interest with it. */
@Component
public class Colleagues {

    private final IdentityService identity;
    private final Organisation organisation;

    Colleagues(@Lazy IdentityService identity, Organisation organisation) {
        this.identity = identity;
        this.organisation = organisation;
    }

    /** The login names of all but one, for a step that another person must take. */
    public List<String> others(Role role, String branch, String but) {
        return identity.createUserQuery().memberOfGroup(role.group()).list().stream()
                .map(User::getId)
                .filter(user -> !user.equals(but))
                .filter(user -> organisation.conflict(user, branch).isEmpty())
                .toList();
    }
}
