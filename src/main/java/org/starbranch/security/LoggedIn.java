package org.starbranch.security;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The principal of every login, whichever way it came in: an account in one of its versions. */
public interface LoggedIn extends AuthenticatedPrincipal, Serializable {

    /** The login name. */
    @Override
    String getName();

    /** The version of the account at login; the login has ended once the account is of another. */
    long version();

    static LoggedIn of(Account account) {
        return new ByPassword(account.userId(), account.version());
    }

    /** Somebody who typed his password. */
    record ByPassword(String userId, long version) implements LoggedIn {

        @Override
        public String getName() {
            return userId;
        }
    }
}
