package org.starbranch.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.starbranch.shared.web.Trouble;

/**
 * Catches the database's trouble where no controller is reached, above all at the login: a database that is away is no
 * wrong password and no defect.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UncaughtTrouble extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(UncaughtTrouble.class);

    private final ObjectMapper json;

    UncaughtTrouble(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Optional<Trouble> trouble = Trouble.of(e);
            if (trouble.isEmpty() || response.isCommitted()) {
                throw e;
            }
            log.warn("{}: {} {}", trouble.get(), request.getRequestURI(), e.getClass().getSimpleName());
            answer(trouble.get(), request, response);
        }
    }

    private void answer(Trouble trouble, HttpServletRequest request, HttpServletResponse response) throws IOException {
        trouble.headers().forEach((name, values) -> response.setHeader(name, values.get(0)));
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            response.setStatus(trouble.status().value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            json.writeValue(response.getOutputStream(), trouble.problem());
        } else {
            response.sendError(trouble.status().value());
        }
    }
}
