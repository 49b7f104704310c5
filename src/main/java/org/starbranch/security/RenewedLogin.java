package org.starbranch.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets the one session go on in which somebody changed his own password, under a new id; his others have ended. */
@Component
public class RenewedLogin {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    public void goOn(Account changed, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        UsernamePasswordAuthenticationToken login = AccountLogin.login(changed);
        login.setDetails(new FromPage(request));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(login);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
