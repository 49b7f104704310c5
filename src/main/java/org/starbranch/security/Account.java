package org.starbranch.security;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.starbranch.shared.Role;

/**
 * The right to log in under a name.
 *
 * @param userId the login name, small letters; see {@link UserIds}
 * @param name as people write it, the family name first
 * @param mustChange whether nothing else is open to him until he has chosen a password of his own
 * @param changedAt China time of the last change, of any kind
 * @param version counts the changes; a login of an earlier version has ended
 * @param given the roles that the security administrator gave
 * @param mapped the roles that the directory gives
 */
public record Account(
        String userId,
        String name,
        Source source,
        State state,
        boolean mustChange,
        LocalDateTime changedAt,
        long version,
        Set<Role> given,
        Set<Role> mapped) {

    /** Who checks the password. */
    public enum Source {
        LOCAL("本系统"),
        LDAP("LDAP目录"),
        OIDC("统一身份认证");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whether he may log in. */
    public enum State {
        ACTIVE("启用"),
        DISABLED("停用");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public Account {
        given = Set.copyOf(given);
        mapped = Set.copyOf(mapped);
    }

    /** All his roles, in the order of the enumeration. */
    public Set<Role> roles() {
        EnumSet<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(given);
        all.addAll(mapped);
        return all;
    }

    /** The ids of the groups of his roles: what a login's authorities are called. */
    public List<String> groups() {
        return roles().stream().map(Role::group).toList();
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    Account with(State other) {
        return new Account(userId, name, source, other, mustChange, changedAt, version, given, mapped);
    }

    Account withMustChange(boolean must) {
        return new Account(userId, name, source, state, must, changedAt, version, given, mapped);
    }

    Account withGiven(Collection<Role> roles) {
        return new Account(userId, name, source, state, mustChange, changedAt, version, Set.copyOf(roles), mapped);
    }

    Account arrived(String currentName, Collection<Role> roles) {
        return new Account(
                userId, currentName, source, state, mustChange, changedAt, version, given, Set.copyOf(roles));
    }
}
