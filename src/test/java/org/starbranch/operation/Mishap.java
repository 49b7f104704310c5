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
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A defect that strikes where a request asks for it, with words of its own: behind the doors, or inside a page. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Mishap extends OncePerRequestFilter implements WebMvcConfigurer, HandlerInterceptor {

    static final String BEHIND_THE_DOORS = "X-Mishap-Filter";
    static final String INSIDE = "X-Mishap-Page";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        strike(request, BEHIND_THE_DOORS);
        chain.doFilter(request, response);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        strike(request, INSIDE);
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/error");
    }

    private static void strike(HttpServletRequest request, String header) {
        String words = request.getHeader(header);
        if (words != null) {
            throw new IllegalStateException(words, new IllegalArgumentException("because of " + words));
        }
    }
}
