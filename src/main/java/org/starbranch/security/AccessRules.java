package org.starbranch.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.starbranch.shared.Role;

/** The doors of the system, one after another; what is not named is shut. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    private static final String CONTENT_SECURITY =
            "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; base-uri 'self'";

    /** The first administrator is made by us at start, never by whoever comes first (CVE-2026-77226). */
    private static final RequestMatcher SET_UP = new OrRequestMatcher(
            path("/camunda/api/admin/setup/**"),
            path("/camunda/app/admin/*/setup/**"),
            path("/camunda/app/*/*/setup/**"));

    /** The web applications' own login: there is one login, and it is ours. */
    private static final RequestMatcher OTHER_LOGIN = path("/camunda/api/admin/auth/user/*/login/**");

    /** The list of engines, which the engine would show to anybody. */
    private static final RequestMatcher ENGINES =
            new OrRequestMatcher(path("/engine-rest/engine"), path("/engine-rest/engine/"));

    private static final RequestMatcher SHUT = new OrRequestMatcher(SET_UP, OTHER_LOGIN);

    /** The engine's REST: HTTP Basic alone, never the session. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, Problems problems) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(rules ->
                        rules.requestMatchers(ENGINES).denyAll().anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(entry(ENGINES, problems)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .build();
    }

    /** The engine's web applications live in our session and bring their own CSRF token and security headers. */
    @Bean
    @Order(2)
    SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(rules ->
                        rules.requestMatchers(SHUT).denyAll().anyRequest().authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(toLogin()))
                .logout(logout -> logout.logoutRequestMatcher(
                                PATHS.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Our JSON API: the session with its CSRF token, or HTTP Basic without a session. */
    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http, Problems problems) throws Exception {
        return http.securityMatcher(path("/api/**"))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .csrf(csrf -> csrf.ignoringRequestMatchers(AccessRules::carriesBasic))
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** Our pages. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, Environment environment) throws Exception {
        boolean sample = environment.acceptsProfiles(Profiles.of("sample"));
        return http.authorizeHttpRequests(rules -> {
                    rules.requestMatchers(path("/login"), path("/error"), path("/assets/**"), path("/favicon.ico"))
                            .permitAll()
                            .requestMatchers(path("/notices/**"))
                            .permitAll();
                    if (sample) {
                        rules.requestMatchers(path("/v3/api-docs/**"), path("/swagger-ui/**"), path("/swagger-ui.html"))
                                .authenticated();
                    }
                    rules.requestMatchers(path("/office/**")).hasAuthority(Role.OFFICE.group());
                    rules.requestMatchers(path("/audit/**"))
                            .hasAnyAuthority(Role.AUDITOR.group(), Role.AUDIT_ADMINISTRATOR.group());
                    rules.requestMatchers(PATHS.matcher(HttpMethod.GET, "/**"))
                            .authenticated()
                            .requestMatchers(PATHS.matcher(HttpMethod.POST, "/**"))
                            .authenticated()
                            .anyRequest()
                            .denyAll();
                })
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout").invalidateHttpSession(true))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(Customizer.withDefaults()))
                .build();
    }

    /** What a stranger meets at the web applications: a shut door, 401 at their API, our login elsewhere. */
    private static AuthenticationEntryPoint toLogin() {
        LinkedHashMap<RequestMatcher, AuthenticationEntryPoint> doors = new LinkedHashMap<>();
        doors.put(path("/camunda/api/**"), new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
        DelegatingAuthenticationEntryPoint open = new DelegatingAuthenticationEntryPoint(doors);
        open.setDefaultEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"));
        return entry(SHUT, open);
    }

    private static AuthenticationEntryPoint entry(RequestMatcher shut, AuthenticationEntryPoint open) {
        LinkedHashMap<RequestMatcher, AuthenticationEntryPoint> doors = new LinkedHashMap<>();
        doors.put(shut, new Http403ForbiddenEntryPoint());
        DelegatingAuthenticationEntryPoint entry = new DelegatingAuthenticationEntryPoint(doors);
        entry.setDefaultEntryPoint(open);
        return entry;
    }

    private static boolean carriesBasic(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }

    /** Plain paths, also for what is not served by Spring MVC. */
    private static RequestMatcher path(String pattern) {
        return PATHS.matcher(pattern);
    }
}
