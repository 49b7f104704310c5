package org.starbranch.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the caller, and the proxy's log, the number of the request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestIdHeader extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(RequestIds.KEY) instanceof String id) {
            response.setHeader("X-Request-Id", id);
        }
        chain.doFilter(request, response);
    }
}
