package org.starbranch.workflow.tasks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Actor;

/** Who is completing the task at hand: the login that the engine knows, never a variable. */
@Component
public class CurrentUser {

    private final IdentityService identity;

    CurrentUser(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** The person who acts; {@link Actor#SYSTEM} where a clock or a following step does. */
    public Actor actor() {
        Authentication login = identity.getCurrentAuthentication();
        return login == null || login.getUserId() == null ? Actor.SYSTEM : actor(login);
    }

    private Actor actor(Authentication login) {
        List<String> known = login.getGroupIds();
        Set<String> groups = known == null ? groupsOf(login.getUserId()) : new HashSet<>(known);
        return new Actor(login.getUserId(), groups);
    }

    private Set<String> groupsOf(String user) {
        Set<String> groups = new HashSet<>();
        for (Group group : identity.createGroupQuery().groupMember(user).list()) {
            groups.add(group.getId());
        }
        return groups;
    }
}
