package org.starbranch.security;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/**
 * The one place where a name and a password become a login, for the login page and for HTTP Basic alike. Whatever is
 * wrong, the answer is the same; only a database that fails is said to fail. Authorities are the ids of the groups.
 */
@Component
class AccountLogin implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(AccountLogin.class);

    /** None slips by before another for the same name is counted. */
    private final OneByOne turns = new OneByOne();

    private final PasswordChecks passwords;
    private final Throttle throttle;
    private final LoginRecord record;

    AccountLogin(PasswordChecks passwords, Throttle throttle, LoginRecord record) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.record = record;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        return attempt(Knock.of(login), String.valueOf(login.getCredentials()))
                .map(AccountLogin::login)
                .orElseThrow(() -> new BadCredentialsException("用户名或密码不正确"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    static UsernamePasswordAuthenticationToken login(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                LoggedIn.of(account), null, AuthorityUtils.createAuthorityList(account.groups()));
    }

    /** Whether somebody at this address has given the right password; a wrong one counts as everywhere. */
    boolean proves(String userId, String address, String password) {
        return attempt(new Knock(userId, address, Knock.Door.PROOF), password).isPresent();
    }

    private Optional<Account> attempt(Knock knock, String password) {
        try {
            return turns.inTurn(knock.userId(), () -> alone(knock, password));
        } catch (DataAccessException e) {
            log.warn("No login while the database fails: {}", e.getClass().getSimpleName());
            throw new DataAccessResourceFailureException("no login");
        }
    }

    private Optional<Account> alone(Knock knock, String password) {
        Map<Guesses, Attempts> known = throttle.of(knock.attempt());
        if (throttle.holds(known)) {
            return Optional.empty();
        }
        Optional<Account> account =
                passwords.check(knock.userId(), password, knock.isByProgram()).filter(Account::isActive);
        account.ifPresentOrElse(right -> cameIn(knock, known), () -> refuse(knock, known));
        return account;
    }

    /** The record first: nobody is in who does not stand there. */
    private void cameIn(Knock knock, Map<Guesses, Attempts> known) {
        boolean first = throttle.isWorthNoting(known);
        record.cameIn(knock, first);
        if (first) {
            throttle.succeeded(knock.attempt());
        }
    }

    private void refuse(Knock knock, Map<Guesses, Attempts> known) {
        throttle.failed(knock.attempt(), known).forEach(step -> record.refused(knock, step));
    }
}
