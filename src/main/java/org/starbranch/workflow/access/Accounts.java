package org.starbranch.workflow.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Role;

/** Login accounts, kept in the engine's identity tables so that administrators look after them in Admin. */
@Component
public class Accounts {

    private final IdentityService identity;

    Accounts(IdentityService identity) {
        this.identity = identity;
    }

    public boolean exists(String userId) {
        return identity.createUserQuery().userId(userId).count() > 0;
    }

    public boolean hasAdministrator() {
        return identity.createUserQuery()
                        .memberOfGroup(Role.ADMINISTRATOR.group())
                        .count()
                > 0;
    }

    /** @param name as people write it, the family name first */
    public void create(String userId, String name, String password, List<Role> roles) {
        User user = identity.newUser(userId);
        user.setFirstName(name.substring(0, 1));
        user.setLastName(name.substring(1));
        user.setPassword(password);
        identity.saveUser(user);
        roles.forEach(role -> identity.createMembership(userId, role.group()));
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
}
