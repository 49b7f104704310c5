package org.starbranch.security;

import org.springframework.security.core.AuthenticationException;

/** No login, for a reason that whoever tries may know: the login page shows the message, which is in Chinese. */
public class LoginHint extends AuthenticationException {

    public LoginHint(String message) {
        super(message);
    }

    public LoginHint(String message, Throwable cause) {
        super(message, cause);
    }
}
