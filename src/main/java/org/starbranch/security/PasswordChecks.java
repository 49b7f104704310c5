package org.starbranch.security;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.starbranch.security.Account.Source;

/**
 * Finds whose password it is: our own accounts first, then the directories. Our own check always runs, so that a name
 * that nobody has takes no less time than one that somebody has.
 */
@Component
class PasswordChecks {

    private final AccountRows rows;
    private final Passwords passwords;
    private final RightPasswords right;
    private final List<PasswordCheck> directories;

    PasswordChecks(AccountRows rows, Passwords passwords, RightPasswords right, List<PasswordCheck> directories) {
        this.rows = rows;
        this.passwords = passwords;
        this.right = right;
        this.directories = directories;
    }

    /** @param remembering whether a directory need not be asked that said yes to the same password a short while ago */
    Optional<Account> check(String userId, String password, boolean remembering) {
        if (userId.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        Optional<StoredAccount> known = rows.find(userId);
        Optional<Account> lately = remembering ? remembered(known, password) : Optional.empty();
        return lately.or(() -> own(known, password)).or(() -> inDirectories(known, userId, password));
    }

    private Optional<Account> remembered(Optional<StoredAccount> known, String password) {
        return known.map(StoredAccount::account)
                .filter(account -> account.source() != Source.LOCAL)
                .filter(account -> right.knows(password, asItIs(account)));
    }

    /** Takes the place of a hash where a directory has it: of another version, the account is asked about again. */
    private static String asItIs(Account account) {
        return account.source() + " " + account.userId() + " " + account.version();
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
        Optional<Account> found = directories.stream()
                .filter(directory -> known.map(stored -> stored.account().source() == directory.source())
                        .orElse(true))
                .flatMap(directory -> directory.check(userId, password).stream())
                .findFirst();
        found.ifPresent(account -> right.remember(password, asItIs(account)));
        return found;
    }
}
