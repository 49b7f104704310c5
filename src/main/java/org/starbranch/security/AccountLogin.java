package org.starbranch.security;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/**
 * The one place where a name and a password become a login, for the login page and for HTTP Basic alike. Whatever is
 * wrong, the answer is the same. Authorities are the ids of the groups.
 */
@Component
class AccountLogin implements AuthenticationProvider {

    private final AccountRows rows;
    private final OwnPasswords own;
    private final List<PasswordCheck> directories;

    AccountLogin(AccountRows rows, OwnPasswords own, List<PasswordCheck> directories) {
        this.rows = rows;
        this.own = own;
        this.directories = directories;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = UserIds.normal(attempt.getName());
        String password = String.valueOf(attempt.getCredentials());
        return check(userId, password)
                .filter(Account::isActive)
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

    private Optional<Account> check(String userId, String password) {
        if (userId.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        Optional<StoredAccount> known = rows.find(userId);
        return own.check(known, password).or(() -> inDirectories(known, userId, password));
    }

    private Optional<Account> inDirectories(Optional<StoredAccount> known, String userId, String password) {
        return directories.stream()
                .filter(directory -> known.map(stored -> stored.account().source() == directory.source())
                        .orElse(true))
                .flatMap(directory -> directory.check(userId, password).stream())
                .findFirst();
    }
}
