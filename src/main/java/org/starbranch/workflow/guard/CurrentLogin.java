package org.starbranch.workflow.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Actor;

/** The login under which the engine works at this moment. Its public service hands it out as a type of its internals. */
@Component
public class CurrentLogin {

    private final IdentityService identity;

    CurrentLogin(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** The person who is logged in; empty where a clock or a following step works. */
    public Optional<Actor> actor() {
        Authentication login = identity.getCurrentAuthentication();
        return login == null || login.getUserId() == null ? Optional.empty() : Optional.of(actor(login));
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
