package org.starbranch.operation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts what people send in by the answer they get: {@code accepted}, {@code refused} for faults in it, {@code stale}
 * where somebody was faster, {@code forbidden}, {@code failed} for everything else. Stands outside all doors, so that it
 * sees the answer that goes out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SubmissionCount extends OncePerRequestFilter {

    private static final String NAME = "starbranch.submissions";

    /** A task at either of the engine's doors, and everything at our own API. */
    private static final Pattern SUBMISSION = Pattern.compile(
            "/(?:engine-rest|camunda/api/engine/engine/default)/task/[^/]+/(?:submit-form|complete)|/api/.+");

    private final MeterRegistry registry;

    SubmissionCount(MeterRegistry registry) {
        this.registry = registry;
        List.of("accepted", "refused", "stale", "forbidden", "failed")
                .forEach(outcome -> registry.counter(NAME, "outcome", outcome));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !request.getMethod().equals("POST") || !SUBMISSION.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String outcome = "failed";
        try {
            chain.doFilter(request, response);
            outcome = outcome(response.getStatus());
        } finally {
            registry.counter(NAME, "outcome", outcome).increment();
        }
    }

    private static String outcome(int status) {
        return switch (status) {
            case 200, 201, 204 -> "accepted";
            case 409 -> "stale";
            case 400, 422 -> "refused";
            case 401, 403, 404 -> "forbidden";
            default -> "failed";
        };
    }
}
