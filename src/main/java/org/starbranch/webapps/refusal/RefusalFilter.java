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
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts a problem document in Chinese in the place of every error that the engine's doors answer. */
class RefusalFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalFilter.class);

    private final ObjectMapper json;

    RefusalFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        HeldErrors held = new HeldErrors(response);
        EngineError error = failure(request, held, chain);
        if (held.isError() && !response.isCommitted()) {
            log(request, error);
            write(response, Refusal.of(error).problem(error));
        }
    }

    private EngineError failure(HttpServletRequest request, HeldErrors held, FilterChain chain) throws IOException {
        try {
            chain.doFilter(request, held);
            return EngineError.read(held.getStatus(), held.body(), json);
        } catch (ServletException | RuntimeException e) {
            LOG.error("Failed: {}", oneLine(request.getRequestURI()), e);
            held.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new EngineError(500, cause.getClass().getSimpleName(), String.valueOf(cause.getMessage()), 0);
        }
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        byte[] body = json.writeValueAsBytes(problem);
        response.setStatus(problem.getStatus());
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
