package org.starbranch.webapps.doors;

import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Actor;
import org.starbranch.workflow.guard.CurrentLogin;

/** Who stands at the door: the login of our session, or at the engine's REST the engine's own. */
@Component
class Login {

    private final CurrentLogin engine;

    Login(CurrentLogin engine) {
        this.engine = engine;
    }

    Actor actor() {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        if (session == null || session instanceof AnonymousAuthenticationToken) {
            return engine.actor().orElse(Actor.PUBLIC);
        }
        return new Actor(
                session.getName(),
                session.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet()));
    }
}
