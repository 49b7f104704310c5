package org.starbranch.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Errors lead to the error page; who asks for it by its address, without one, finds nothing there. */
@Configuration(proxyBeanMethods = false)
class ErrorPageAlone {

    /** Behind the access rules, which refuse foreign hosts and forms without a token. */
    @Bean
    FilterRegistrationBean<NotByItself> errorPageNotByItself() {
        FilterRegistrationBean<NotByItself> filter = new FilterRegistrationBean<>(new NotByItself());
        filter.addUrlPatterns("/error");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }

    /** Runs once for the request itself, and not for the error that it leads to. */
    static final class NotByItself extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
