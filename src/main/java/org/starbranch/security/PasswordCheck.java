package org.starbranch.security;

import java.util.Optional;

/**
 * A directory that knows passwords. It is asked for accounts of its source, and for names that have no account yet; never
 * for an account of our own.
 */
public interface PasswordCheck {

    Account.Source source();

    /**
     * The account, if the password is right.
     *
     * @param userId as typed, in small letters and without blanks around it; never empty
     * @param password never empty
     */
    Optional<Account> check(String userId, String password);
}
