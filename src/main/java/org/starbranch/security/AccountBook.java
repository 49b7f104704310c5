package org.starbranch.security;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.security.Account.Source;
import org.starbranch.security.Account.State;
import org.starbranch.shared.Actor;

/** Writes accounts: each change with its line in the record and its event, all in the running transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountBook {

    private final AccountRows rows;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountBook(AccountRows rows, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A new account whose password we keep. */
    Account add(NewAccount wanted, boolean mustChange, String hash, Actor actor, String detail) {
        Account account = new Account(
                wanted.userId(),
                wanted.name(),
                Source.LOCAL,
                State.ACTIVE,
                mustChange,
                now(),
                0,
                wanted.roles(),
                Set.of());
        return add(account, hash, actor, detail);
    }

    /** A new account of somebody whose password a directory keeps. */
    Account add(NewAccount arrived, Source source, String detail) {
        Account account = new Account(
                arrived.userId(), arrived.name(), source, State.ACTIVE, false, now(), 0, Set.of(), arrived.roles());
        return add(account, null, Actor.SYSTEM, detail);
    }

    /** Writes a changed account as its next version, which ends every login of the version before. */
    Account keep(Account changed, @Nullable String hash, Actor actor, String action, String detail) {
        Account next = changed.nextVersion(now());
        rows.update(next, hash);
        return published(next, actor, action, detail);
    }

    /** An act that changes nothing of the account itself. */
    void record(Actor actor, String action, String userId, String detail) {
        audit.record(actor, action, userId, detail);
    }

    private Account add(Account account, @Nullable String hash, Actor actor, String detail) {
        rows.insert(account, hash);
        return published(account, actor, "account.created", detail);
    }

    private Account published(Account account, Actor actor, String action, String detail) {
        record(actor, action, account.userId(), detail);
        events.publishEvent(new AccountChanged(account));
        return account;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
