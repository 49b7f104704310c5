package org.starbranch.shared;

import java.util.Set;

/**
 * Somebody who acts, as the login knows him; never taken from a form or a process variable.
 *
 * @param userId the login name
 * @param groups the ids of all groups he belongs to
 */
public record Actor(String userId, Set<String> groups) {

    /** The system itself, where no person acts: a clock that runs out, a step that follows by itself. */
    public static final Actor SYSTEM = new Actor("system", Set.of());

    /** Nobody in particular: a reader of the public notice. */
    public static final Actor PUBLIC = new Actor("public", Set.of());

    public Actor {
        groups = Set.copyOf(groups);
    }

    public boolean is(Role role) {
        return groups.contains(role.group());
    }

    public boolean isAny(Role... roles) {
        for (Role role : roles) {
            if (is(role)) {
                return true;
            }
        }
        return false;
    }
}
