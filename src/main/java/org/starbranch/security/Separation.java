package org.starbranch.security;

import java.util.Collection;
import java.util.Set;
import org.starbranch.shared.Role;

/** The three administrators are three people: system, security and audit. */
final class Separation {

    static final Set<Role> ADMINISTRATORS =
            Set.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);

    private Separation() {}

    /** Whether somebody with these roles would hold two of the three. */
    static boolean isBroken(Collection<Role> roles) {
        return roles.stream().filter(ADMINISTRATORS::contains).distinct().count() > 1;
    }
}
