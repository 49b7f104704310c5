package org.starbranch.security.directory;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.starbranch.security.LoginHint;

/** Whatever goes wrong between us and the login service ends on the login page, with a sentence that says what to do. */
final class BackToLogin extends SimpleUrlAuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(BackToLogin.class);

    private final String otherwise;

    /** @param otherwise what to say where the reason is nothing for whoever tries */
    BackToLogin(String otherwise) {
        super("/login?error");
        this.otherwise = otherwise;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (reason instanceof LoginHint) {
            super.onAuthenticationFailure(request, response, reason);
        } else {
            log.warn("No login by the login service: {}", reason.toString());
            super.onAuthenticationFailure(request, response, new LoginHint(otherwise, reason));
        }
    }
}
