package org.starbranch.security;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Whether a login still stands: its account is active and of the version that logged in. A node goes by what it read a
 * few seconds ago at most; what it changed itself it knows at once.
 */
@Component
class StandingAccounts {

    /** Beyond this many the node forgets all and reads again. */
    private static final int MOST = 10_000;

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final AccountRows rows;
    private final Duration known;

    StandingAccounts(AccountRows rows, LoginSettings settings) {
        this.rows = rows;
        this.known = settings.stateKnown();
    }

    /** The account of a login that stands; empty where the login has ended. */
    Optional<Account> of(Authentication login) {
        return find(login.getName(), login).filter(account -> account.isActive() && isOf(account, login));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(AccountChanged changed) {
        seen.remove(changed.account().userId());
    }

    private Optional<Account> find(String userId, Authentication login) {
        Seen last = seen.get(userId);
        if (last != null && last.isWithin(known) && isOf(last.account(), login)) {
            return Optional.of(last.account());
        }
        Optional<Account> account = rows.find(userId).map(StoredAccount::account);
        if (seen.size() >= MOST) {
            seen.clear();
        }
        account.ifPresent(found -> seen.put(userId, new Seen(found, System.nanoTime())));
        return account;
    }

    /** A principal that is no {@link LoggedIn} says nothing of a version: there it is the account's state that counts. */
    private static boolean isOf(Account account, Authentication login) {
        return !(login.getPrincipal() instanceof LoggedIn of) || of.version() == account.version();
    }

    private record Seen(Account account, long at) {

        boolean isWithin(Duration time) {
            return System.nanoTime() - at < time.toNanos();
        }
    }
}
