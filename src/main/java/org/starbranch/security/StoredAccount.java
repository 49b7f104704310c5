package org.starbranch.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.starbranch.shared.Role;

/**
 * An account with what must not leave this package.
 *
 * @param hash of the password; null where a directory checks it
 */
record StoredAccount(Account account, @Nullable String hash) {

    StoredAccount with(Set<Role> given, Set<Role> mapped) {
        return new StoredAccount(account.withGiven(given).arrived(account.name(), mapped), hash);
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "StoredAccount[" + account.userId() + "]";
    }
}
