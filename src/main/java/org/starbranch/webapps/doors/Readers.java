package org.starbranch.webapps.doors;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Actor;

/** Who may read a task: those to whom it was offered or given, and administrators. */
@Component
class Readers {

    private final AuthorizationService authorizations;

    Readers(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    boolean include(Actor actor, String taskId) {
        return authorizations.isUserAuthorized(
                actor.userId(), List.copyOf(actor.groups()), Permissions.READ, Resources.TASK, taskId);
    }
}
