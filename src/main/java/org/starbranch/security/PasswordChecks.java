package org.starbranch.security;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds whose password it is: our own accounts first, then the directories. Our own check always runs, so that a name
 * that nobody has takes no less time than one that somebody has.
 */
@Component
class PasswordChecks {

    private final AccountRows rows;
    private final Passwords passwords;
    private final List<PasswordCheck> directories;

    PasswordChecks(AccountRows rows, Passwords passwords, List<PasswordCheck> directories) {
        this.rows = rows;
        this.passwords = passwords;
        this.directories = directories;
    }

    Optional<Account> check(String userId, String password) {
        if (userId.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        Optional<StoredAccount> known = rows.find(userId);
        return own(known, password).or(() -> inDirectories(known, userId, password));
    }

    private Optional<Account> own(Optional<StoredAccount> known, String password) {
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

    private Optional<Account> inDirectories(Optional<StoredAccount> known, String userId, String password) {
        return directories.stream()
                .filter(directory -> known.map(stored -> stored.account().source() == directory.source())
                        .orElse(true))
                .flatMap(directory -> directory.check(userId, password).stream())
                .findFirst();
    }
}
