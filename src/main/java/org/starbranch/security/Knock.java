package org.starbranch.security;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Somebody names himself at one of the doors.
 *
 * @param userId the name in the spelling that accounts are kept under, whether there is such an account or not
 * @param address where he comes from, as the connection or the trusted proxy tells it; empty where nobody knows
 */
record Knock(String userId, String address, Door door) {

    /** How the password comes. */
    enum Door {
        /** A person typed it on the login page. */
        PAGE,
        /** A program sends it with each request. */
        PROGRAM,
        /** Somebody who is logged in shows that he is still himself. */
        PROOF
    }

    static Knock of(Authentication login) {
        Door door = login.getDetails() instanceof FromPage ? Door.PAGE : Door.PROGRAM;
        return new Knock(UserIds.normal(login.getName()), address(login), door);
    }

    /** The address that a login came from. */
    static String address(Authentication login) {
        return login.getDetails() instanceof WebAuthenticationDetails from
                ? Optional.ofNullable(from.getRemoteAddress()).orElse("")
                : "";
    }

    Attempt attempt() {
        return Attempt.of(userId, address);
    }

    boolean isByProgram() {
        return door == Door.PROGRAM;
    }
}
