package org.starbranch.security.directory;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.starbranch.shared.Role;

/** Which roles the groups of a directory mean; a group that is not named in the configuration means none. */
record RoleMap(Map<Role, List<String>> groups) {

    /** Names of groups are compared without regard to case, as directories do. */
    Set<Role> rolesOf(Collection<String> memberOf) {
        Set<String> names = memberOf.stream().map(RoleMap::folded).collect(Collectors.toSet());
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        groups.forEach((role, named) -> {
            if (named.stream().map(RoleMap::folded).anyMatch(names::contains)) {
                roles.add(role);
            }
        });
        return roles;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
