package org.starbranch.workflow.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Role;

/**
 * What each group may do in the engine: everybody may open the Tasklist and sees names; a task is opened to those it is
 * offered to, by the engine itself, when it is offered. Administrators may do all but read or set what stands in
 * variables, because a form shows there what nobody may know before release, and but change who may do what: accounts
 * are ours, and these grants are set again at every start.
 */
@Component
class Grants {

    private static final Set<Resources> WITH_VARIABLES =
            Set.of(Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.TASK);

    /** Who people are and what they may do: to be read, because Cockpit and Tasklist show names. */
    private static final Set<Resources> OF_ACCOUNTS =
            Set.of(Resources.USER, Resources.GROUP, Resources.TENANT, Resources.AUTHORIZATION);

    /** Who belongs where: there is nothing to read but names, and nothing to do. */
    private static final Set<Resources> OF_BELONGING = Set.of(Resources.GROUP_MEMBERSHIP, Resources.TENANT_MEMBERSHIP);

    private static final Set<Permission> OF_VARIABLES = Set.of(
            ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
            ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
            ProcessDefinitionPermissions.READ_TASK_VARIABLE,
            ProcessDefinitionPermissions.UPDATE_INSTANCE_VARIABLE,
            ProcessDefinitionPermissions.UPDATE_TASK_VARIABLE,
            ProcessInstancePermissions.UPDATE_VARIABLE,
            TaskPermissions.READ_VARIABLE,
            TaskPermissions.UPDATE_VARIABLE);

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void grantToRoles() {
        for (Role role : Role.values()) {
            String group = role.group();
            grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(group, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
            grant(group, Resources.USER, Authorization.ANY, Permissions.READ);
            grant(group, Resources.GROUP, Authorization.ANY, Permissions.READ);
        }
        for (Resources resource : Resources.values()) {
            grant(Role.ADMINISTRATOR.group(), resource, Authorization.ANY, administering(resource));
        }
    }

    /** Lets everybody see a filter of the Tasklist. */
    void openFilter(String filterId) {
        Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filterId);
        everybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everybody);
    }

    private static Permission[] administering(Resources resource) {
        if (OF_BELONGING.contains(resource)) {
            return new Permission[0];
        }
        if (OF_ACCOUNTS.contains(resource)) {
            return new Permission[] {Permissions.READ};
        }
        if (!WITH_VARIABLES.contains(resource)) {
            return new Permission[] {Permissions.ALL};
        }
        Permission[] all = switch (resource) {
            case PROCESS_DEFINITION -> ProcessDefinitionPermissions.values();
            case PROCESS_INSTANCE -> ProcessInstancePermissions.values();
            default -> TaskPermissions.values();
        };
        List<Permission> allowed = new ArrayList<>(Arrays.asList(all));
        allowed.removeIf(permission -> OF_VARIABLES.contains(permission)
                || permission.getValue() == Permissions.ALL.getValue()
                || permission.getValue() == Permissions.NONE.getValue());
        return allowed.toArray(Permission[]::new);
    }

    /** What is there already becomes what it should be. */
    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization known = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        Authorization grant =
                known == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : known;
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
