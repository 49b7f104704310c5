package org.starbranch.security;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.security.Account.Source;
import org.starbranch.security.Account.State;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Role;

/**
 * All accounts. What the security administrator does with them is {@link AccountAdministration}'s; here they are looked
 * up, brought along by the system itself, and arrive from a directory.
 */
@Service
@Transactional
public class Accounts {

    private final AccountRows rows;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(AccountRows rows, Passwords passwords, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean exists(String userId) {
        return rows.find(userId).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String userId) {
        return rows.find(userId).map(StoredAccount::account);
    }

    /** Those whose login name or name contains the text, by login name, from the {@code from}-th on (counted from 0). */
    @Transactional(readOnly = true)
    public List<Account> page(String text, int from, int size) {
        return rows.page(text, from, size);
    }

    /** How many have a login name or name that contains the text. */
    @Transactional(readOnly = true)
    public int count(String text) {
        return rows.count(text);
    }

    /** Whether somebody with this role could log in. */
    @Transactional(readOnly = true)
    public boolean hasActive(Role role) {
        return rows.hasActive(role);
    }

    /** Whether this is the account's password. */
    boolean has(String userId, String password) {
        return rows.find(userId)
                .filter(stored -> passwords.matches(password, stored.hash()))
                .isPresent();
    }

    /** The hash of a password, so that many accounts may be {@linkplain #create created} at the cost of one. */
    public String hash(String password) {
        return passwords.hash(password);
    }

    /** Creates an account that no person asked for: one of the sample college, or the first of its kind. */
    public Account create(String userId, String name, String hash, boolean mustChange, Set<Role> roles) {
        Account account = new Account(userId, name, Source.LOCAL, State.ACTIVE, mustChange, now(), 0, roles, Set.of());
        return add(account, hash, Actor.SYSTEM, "系统创建账号：" + AccountWords.roles(account.roles()));
    }

    /**
     * Somebody has come in by a directory: his account is made at the first time, and his name and the directory's roles
     * are brought up to date. Roles that the security administrator gave him stay.
     *
     * @param userId as the directory writes it; kept in small letters
     * @throws ArrivalRefused if he may not come in
     */
    public Account arrive(String userId, String name, Source source, Set<Role> roles) {
        String id = UserIds.normal(userId);
        Optional<StoredAccount> known = rows.find(id);
        Arrivals.check(id, source, known.map(StoredAccount::account), roles);
        if (known.isEmpty()) {
            Account account = new Account(id, name, source, State.ACTIVE, false, now(), 0, Set.of(), roles);
            return add(account, null, Actor.SYSTEM, "首次由" + source.title() + "登录：" + AccountWords.roles(roles));
        }
        Account before = known.get().account();
        Account after = before.arrived(name, roles);
        return after.equals(before)
                ? before
                : keep(
                        after,
                        null,
                        Actor.SYSTEM,
                        "account.refreshed",
                        source.title() + "资料有变：" + AccountWords.roles(roles));
    }

    Account add(Account account, @Nullable String hash, Actor actor, String detail) {
        rows.insert(account, hash);
        return published(account, actor, "account.created", detail);
    }

    /** Writes a changed account as its next version, which ends every login of the version before. */
    Account keep(Account changed, @Nullable String hash, Actor actor, String action, String detail) {
        Account next = new Account(
                changed.userId(),
                changed.name(),
                changed.source(),
                changed.state(),
                changed.mustChange(),
                now(),
                changed.version() + 1,
                changed.given(),
                changed.mapped());
        rows.update(next, hash);
        return published(next, actor, action, detail);
    }

    private Account published(Account account, Actor actor, String action, String detail) {
        audit.record(actor, action, account.userId(), detail);
        events.publishEvent(new AccountChanged(account));
        return account;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
