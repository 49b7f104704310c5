package org.starbranch.security;

import java.util.Collection;
import java.util.stream.Collectors;
import org.starbranch.shared.Role;

/** Words about accounts, as they stand in the record. */
final class AccountWords {

    private AccountWords() {}

    static String roles(Collection<Role> roles) {
        return roles.isEmpty()
                ? "无角色"
                : roles.stream().sorted().map(Role::title).collect(Collectors.joining("、"));
    }
}
