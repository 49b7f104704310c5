package org.starbranch.webapps.refusal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import org.starbranch.workflow.guard.EngineFailures;

/** Puts a problem document in Chinese in the place of every error that the engine's doors answer. */
class RefusalFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalFilter.class);

    private final ObjectMapper json;
    private final EngineFailures failures;
    private final FinishedTasks tasks;

    RefusalFilter(ObjectMapper json, EngineFailures failures, FinishedTasks tasks) {
        this.json = json;
        this.failures = failures;
        this.tasks = tasks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        HeldErrors held = new HeldErrors(response);
        EngineError error = failure(request, held, chain);
        if (held.isError() && !response.isCommitted()) {
            log(request, error);
            Refusal refusal = refusal(request, error);
            write(response, refusal.headers(), refusal.problem(error));
        }
    }

    /** Who lost a race is told that, whatever he stumbled over; but who only looks has lost none. */
    private Refusal refusal(HttpServletRequest request, EngineError error) {
        Refusal refusal = Refusal.of(error);
        if (request.getMethod().equals("GET") && !hasParameters(request)) {
            boolean missing = refusal.isPerhapsMissing() && tasks.isMissing(request.getRequestURI());
            return missing ? Refusal.NOT_FOUND : refusal;
        }
        boolean lost = switch (refusal) {
            case SUBMISSION_REFUSED, FORBIDDEN -> tasks.isFinished(request.getRequestURI());
            case BUSY, FAILED -> tasks.isBeingFinished(request.getRequestURI());
            default -> false;
        };
        return lost ? Refusal.STALE : refusal;
    }

    private EngineError failure(HttpServletRequest request, HeldErrors held, FilterChain chain) throws IOException {
        if (hasParameters(request)) {
            return refused(held);
        }
        try (EngineFailures.Watch watch = failures.watch()) {
            chain.doFilter(request, held);
            return EngineError.read(held.getStatus(), held.body(), watch.last(), json);
        } catch (ServletException | RuntimeException e) {
            LOG.error("Failed: {}", oneLine(request.getRequestURI()), e);
            held.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            return EngineError.of(e);
        }
    }

    private static boolean hasParameters(HttpServletRequest request) {
        return request.getRequestURI().indexOf(';') >= 0;
    }

    /** The firewall behind us refuses parameters in a path too, but what stands before it stumbles over some of them. */
    private static EngineError refused(HeldErrors held) {
        held.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return EngineError.ofTheRequest();
    }

    private void write(HttpServletResponse response, HttpHeaders headers, ProblemDetail problem) throws IOException {
        byte[] body = json.writeValueAsBytes(problem);
        response.setStatus(problem.getStatus());
        headers.forEach((name, values) -> response.setHeader(name, values.get(0)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** What the engine says repeats what somebody sent; so only its kind is kept. */
    private static void log(HttpServletRequest request, EngineError error) {
        if (!error.type().isEmpty()) {
            LOG.warn(
                    "{} {}: {} {} {}",
                    request.getMethod(),
                    oneLine(request.getRequestURI()),
                    error.status(),
                    oneLine(error.type()),
                    error.code());
        }
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\r\\n]+", " | ");
        return line.length() > 1000 ? line.substring(0, 1000) + "…" : line;
    }
}
