package org.starbranch.security;

import org.springframework.security.core.AuthenticationException;

/** A directory knows him, but he may not come in; the message says why to the administrator who reads the log. */
public class ArrivalRefused extends AuthenticationException {

    ArrivalRefused(String why) {
        super(why);
    }
}
