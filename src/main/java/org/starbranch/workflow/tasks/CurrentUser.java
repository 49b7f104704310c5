package org.starbranch.workflow.tasks;

import org.springframework.stereotype.Component;
import org.starbranch.shared.Actor;
import org.starbranch.workflow.guard.CurrentLogin;

/** Who is completing the task at hand: the login that the engine knows, never a variable. */
@Component
public class CurrentUser {

    private final CurrentLogin login;

    CurrentUser(CurrentLogin login) {
        this.login = login;
    }

    /** The person who acts; {@link Actor#SYSTEM} where a clock or a following step does. */
    public Actor actor() {
        return login.actor().orElse(Actor.SYSTEM);
    }
}
