package org.starbranch.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at every request of somebody who is logged in: a login that has ended, or a session that has lasted too long,
 * goes on as a stranger's request; who must change his password gets no further than to where he does.
 */
class AccountGate extends OncePerRequestFilter {

    private final StandingAccounts standing;
    private final MustChange mustChange;
    private final Duration longestSession;
    private final InstantSource machine;

    /** @param machine the time that sessions go by; not the system's clock, which may be set */
    AccountGate(StandingAccounts standing, MustChange mustChange, Duration longestSession, InstantSource machine) {
        this.standing = standing;
        this.mustChange = mustChange;
        this.longestSession = longestSession;
        this.machine = machine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = standing.of(login);
        if (account.isEmpty() || isOver(request.getSession(false))) {
            new SecurityContextLogoutHandler().logout(request, response, login);
            chain.doFilter(request, response);
        } else if (!account.get().mustChange() || !mustChange.stops(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean isOver(@Nullable HttpSession session) {
        return session != null && machine.millis() - session.getCreationTime() > longestSession.toMillis();
    }
}
