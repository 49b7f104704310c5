package org.starbranch.workflow.objection;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Role;

/** Everybody whose role lets him handle an objection: assessors and members of the Party committee. */
@Component
class PossibleHandlers {

    private final IdentityService identity;

    PossibleHandlers(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    List<String> all() {
        return Stream.of(Role.ASSESSOR, Role.PARTY_COMMITTEE)
                .flatMap(role -> identity.createUserQuery().memberOfGroup(role.group()).list().stream())
                .map(User::getId)
                .distinct()
                .toList();
    }
}
