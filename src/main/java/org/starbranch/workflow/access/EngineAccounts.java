package org.starbranch.workflow.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.starbranch.security.Account;
import org.starbranch.security.AccountChanged;
import org.starbranch.shared.Role;

/**
 * The engine's picture of the accounts, in the same transaction: names for its web applications, and the groups that
 * grants and offered tasks go by. It gets no password to check, and nobody may change his picture there.
 */
@Component
class EngineAccounts {

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    EngineAccounts(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    @EventListener
    void follow(AccountChanged changed) {
        Account account = changed.account();
        save(account);
        belong(account.userId(), account.isActive() ? account.groups() : List.of());
    }

    /** Makes the groups of all roles that are not there yet. */
    void createGroups() {
        for (Role role : Role.values()) {
            if (identity.createGroupQuery().groupId(role.group()).count() == 0) {
                Group group = identity.newGroup(role.group());
                group.setName(role.title());
                group.setType(role == Role.ADMINISTRATOR ? "SYSTEM" : "WORKFLOW");
                identity.saveGroup(group);
            }
        }
    }

    private void save(Account account) {
        Optional<User> known = Optional.ofNullable(
                identity.createUserQuery().userId(account.userId()).singleResult());
        User user = known.orElseGet(() -> identity.newUser(account.userId()));
        user.setFirstName(account.name().substring(0, 1));
        user.setLastName(account.name().substring(1));
        identity.saveUser(user);
        if (known.isEmpty()) {
            leaveToUs(account.userId());
        }
    }

    /** Takes away what the engine grants everybody over his own user: to change its name and password there. */
    private void leaveToUs(String userId) {
        authorizations
                .createAuthorizationQuery()
                .userIdIn(userId)
                .resourceType(Resources.USER)
                .list()
                .forEach(own -> authorizations.deleteAuthorization(own.getId()));
    }

    private void belong(String userId, List<String> groups) {
        Set<String> now = new HashSet<>();
        identity.createGroupQuery().groupMember(userId).list().forEach(group -> now.add(group.getId()));
        groups.stream()
                .filter(group -> !now.contains(group))
                .forEach(group -> identity.createMembership(userId, group));
        now.stream()
                .filter(group -> !groups.contains(group))
                .forEach(group -> identity.deleteMembership(userId, group));
    }
}
