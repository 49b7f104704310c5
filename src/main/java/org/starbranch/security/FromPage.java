package org.starbranch.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a login by the form of our page comes from; a name and password without it were sent by a program. */
final class FromPage extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1;

    FromPage(HttpServletRequest request) {
        super(request);
    }
}
