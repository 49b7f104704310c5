package org.starbranch.operation;

import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.starbranch.shared.Role;

/**
 * The doors of the management port: anybody who reaches it may ask whether the node is well; the figures are for the
 * monitoring's token and the system administrator, the rest for the latter alone. On the main port there is nothing.
 */
@Configuration(proxyBeanMethods = false)
class ManagementDoors {

    /** Matches on the management port only. */
    private static final RequestMatcher ENDPOINTS = EndpointRequest.toAnyEndpoint();

    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http, MetricsSettings metrics) throws Exception {
        String administrator = Role.ADMINISTRATOR.group();
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/actuator/**"))
                .authorizeHttpRequests(rules -> rules.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers(EndpointRequest.to("prometheus"))
                        .hasAnyAuthority(MetricsToken.AUTHORITY, administrator)
                        .requestMatchers(ENDPOINTS)
                        .hasAuthority(administrator)
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(new MetricsToken(metrics.token()), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(strangers()))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(strangers()).accessDeniedHandler(others()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    private static AuthenticationEntryPoint strangers() {
        BasicAuthenticationEntryPoint login = new BasicAuthenticationEntryPoint();
        login.setRealmName("starbranch");
        return (request, response, e) -> {
            if (ENDPOINTS.matches(request)) {
                login.commence(request, response, e);
            } else {
                response.sendError(HttpStatus.NOT_FOUND.value());
            }
        };
    }

    private static AccessDeniedHandler others() {
        return (request, response, e) -> {
            HttpStatus status = ENDPOINTS.matches(request) ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND;
            response.sendError(status.value());
        };
    }
}
