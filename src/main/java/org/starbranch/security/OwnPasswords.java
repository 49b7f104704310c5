package org.starbranch.security;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The passwords that we keep ourselves. Takes as long for a name that nobody has as for one that somebody has. */
@Component
class OwnPasswords {

    private final AccountRows rows;
    private final Passwords passwords;

    OwnPasswords(AccountRows rows, Passwords passwords) {
        this.rows = rows;
        this.passwords = passwords;
    }

    /** The account, if there is one with this password; its hash is renewed where it is outdated. */
    Optional<Account> check(Optional<StoredAccount> known, String password) {
        String hash = known.map(StoredAccount::hash).orElse(null);
        if (!passwords.matches(password, hash)) {
            return Optional.empty();
        }
        known.ifPresent(account -> renew(account, password));
        return known.map(StoredAccount::account);
    }

    private void renew(StoredAccount stored, String password) {
        String hash = stored.hash();
        if (hash != null && passwords.isOutdated(hash)) {
            rows.rehash(stored.account().userId(), hash, passwords.hash(password));
        }
    }
}
