package org.starbranch.security;

import java.util.Collection;
import java.util.stream.Collectors;
import org.starbranch.shared.Role;

/** Words about accounts, as they stand in the record. */
final class AccountWords {

    private AccountWords() {}

    /** The name as a directory has it, cut to what fits; the login name where it has none. */
    static String name(String known, String userId) {
        String name = known.isBlank() ? userId : known.strip();
        return name.substring(0, Math.min(name.length(), NewAccount.LONGEST_NAME));
    }

    static String roles(Collection<Role> roles) {
        return roles.isEmpty()
                ? "无角色"
                : roles.stream().sorted().map(Role::title).collect(Collectors.joining("、"));
    }
}
