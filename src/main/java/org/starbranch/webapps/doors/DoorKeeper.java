package org.starbranch.webapps.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.starbranch.shared.Actor;

/** Stands behind the login and before the engine, and lets through what the list names. */
class DoorKeeper extends OncePerRequestFilter {

    private final OpenDoors doors;
    private final Login login;
    private final Readers readers;

    DoorKeeper(OpenDoors doors, Login login, Readers readers) {
        this.doors = doors;
        this.login = login;
        this.readers = readers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PathContainer address = Address.of(
                request.getRequestURI().substring(request.getContextPath().length()));
        Actor actor = login.actor();
        Optional<Opening> open = doors.open(request.getMethod(), address, actor.groups());
        if (open.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (open.get().asksForTheTask()
                && !readers.include(actor, open.get().id(address))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
