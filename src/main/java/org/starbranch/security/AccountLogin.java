package org.starbranch.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * The one place where a name and a password become a login, for the login page and for HTTP Basic alike. Whatever is
 * wrong, the answer is the same. Authorities are the ids of the groups.
 */
@Component
class AccountLogin implements AuthenticationProvider {

    /** On one node the attempts for one name go one after another, so that none slips by before another is counted. */
    private final List<Object> oneByOne =
            IntStream.range(0, 256).mapToObj(i -> new Object()).toList();

    private final PasswordChecks passwords;
    private final Throttle throttle;

    AccountLogin(PasswordChecks passwords, Throttle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String userId = UserIds.normal(login.getName());
        return attempt(userId, address(login), String.valueOf(login.getCredentials()))
                .map(AccountLogin::login)
                .orElseThrow(() -> new BadCredentialsException("用户名或密码不正确"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    static Authentication login(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                LoggedIn.of(account), null, AuthorityUtils.createAuthorityList(account.groups()));
    }

    /** Whether somebody at this address has given the right password; a wrong one counts as everywhere. */
    boolean proves(String userId, String address, String password) {
        return attempt(userId, address, password).isPresent();
    }

    private Optional<Account> attempt(String userId, String address, String password) {
        synchronized (oneByOne.get(Math.floorMod(userId.hashCode(), oneByOne.size()))) {
            return attempt(Attempt.of(userId, address), userId, password);
        }
    }

    private Optional<Account> attempt(Attempt attempt, String userId, String password) {
        Map<Guesses, Attempts> known = throttle.of(attempt);
        if (throttle.holds(known)) {
            return Optional.empty();
        }
        Optional<Account> account = passwords.check(userId, password).filter(Account::isActive);
        account.ifPresentOrElse(right -> throttle.succeeded(attempt, known), () -> throttle.failed(attempt));
        return account;
    }

    private static String address(Authentication login) {
        return login.getDetails() instanceof WebAuthenticationDetails from
                ? Optional.ofNullable(from.getRemoteAddress()).orElse("")
                : "";
    }
}
