package org.starbranch.security.directory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.AuthenticationException;
import org.starbranch.security.Account;
import org.starbranch.security.Account.Source;
import org.starbranch.security.Accounts;
import org.starbranch.security.ArrivalRefused;
import org.starbranch.security.LoginHint;

/** Lets in whom a directory vouches for, or says on the login page why not. */
final class Reception {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private static final int LONGEST_NAME = 60;

    private final Accounts accounts;
    private final Source source;

    Reception(Accounts accounts, Source source) {
        this.accounts = accounts;
        this.source = source;
    }

    /** @throws AuthenticationException if he may not come in */
    Account letIn(KnownPerson person) {
        Account account = arrived(person);
        if (account.roles().isEmpty()) {
            log.info("{} is known to {} but has no role here", account.userId(), source);
            throw new LoginHint("您的身份已经核实，但在本系统还没有角色。请联系安全管理员为您分配角色。");
        }
        return account;
    }

    private Account arrived(KnownPerson person) {
        try {
            return arrive(person);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException justNow) {
            // He came in by another door at the same moment, and has his account now.
            return arrive(person);
        }
    }

    private Account arrive(KnownPerson person) {
        try {
            return accounts.arrive(person.userId(), name(person), source, person.roles());
        } catch (ArrivalRefused refused) {
            log.warn("Refused at {}: {}", source, refused.getMessage());
            throw new LoginHint("您不能用这个账号登录本系统。请联系安全管理员。", refused);
        }
    }

    private static String name(KnownPerson person) {
        String name = person.name().isBlank() ? person.userId() : person.name().strip();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
