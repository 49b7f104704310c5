package org.starbranch.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
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
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.starbranch.shared.Role;

/** The doors of the system, one after another; what is not named is shut. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    static final String CONTENT_SECURITY =
            "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; base-uri 'self'";

    /** The first administrator is made by us at start, never by whoever comes first (CVE-2026-77226). */
    private static final RequestMatcher SET_UP = new OrRequestMatcher(
            path("/camunda/api/admin/setup/**"),
            path("/camunda/app/admin/*/setup/**"),
            path("/camunda/app/*/*/setup/**"));

    /** The web applications' own login: there is one login, and it is ours. */
    private static final RequestMatcher OTHER_LOGIN = path("/camunda/api/admin/auth/user/*/login/**");

    /** Their logout, which ends our session too; without their token's header it goes on to their own filter, which refuses it. */
    private static final RequestMatcher THEIR_LOGOUT = new AndRequestMatcher(
            PATHS.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"),
            request -> request.getHeader("X-XSRF-TOKEN") != null);

    /** The applications in which people looked after accounts and passwords; that is done on our pages. */
    private static final RequestMatcher ACCOUNT_APPLICATIONS =
            new OrRequestMatcher(path("/camunda/app/admin/**"), path("/camunda/app/welcome/**"));

    /** The list of engines, which the engine would show to anybody. */
    private static final RequestMatcher ENGINES =
            new OrRequestMatcher(path("/engine-rest/engine"), path("/engine-rest/engine/"));

    private static final RequestMatcher SHUT = new OrRequestMatcher(SET_UP, OTHER_LOGIN);

    private final AccountGate gate;

    AccessRules(StandingAccounts standing, MustChange mustChange, LoginSettings settings) {
        this.gate = new AccountGate(standing, mustChange, settings.longestSession(), InstantSource.system());
    }

    /** The engine's REST: HTTP Basic alone, never the session. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, Problems problems) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(rules -> engine(rules, ENGINES))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(entry(ENGINES, problems))
                        .accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .addFilterBefore(gate, AnonymousAuthenticationFilter.class)
                .build();
    }

    /** The engine's web applications live in our session and bring their own CSRF token and security headers. */
    @Bean
    @Order(2)
    SecurityFilterChain webApplications(HttpSecurity http, Problems problems) throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(rules -> engine(rules, SHUT, ACCOUNT_APPLICATIONS))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(toLogin()).accessDeniedHandler(refusal(problems)))
                .requestCache(cache -> cache.requestCache(pagesAlone()))
                .logout(logout -> logout.logoutRequestMatcher(THEIR_LOGOUT)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .addFilterBefore(gate, AnonymousAuthenticationFilter.class)
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
                .addFilterBefore(gate, AnonymousAuthenticationFilter.class)
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
                    rules.requestMatchers(path("/office/**"), path("/simulation"))
                            .hasAuthority(Role.OFFICE.group());
                    rules.requestMatchers(path("/schemes"), path("/schemes/**"))
                            .hasAnyAuthority(Role.OFFICE.group(), Role.AUDITOR.group());
                    rules.requestMatchers(path("/audit/**"))
                            .hasAnyAuthority(Role.AUDITOR.group(), Role.AUDIT_ADMINISTRATOR.group());
                    rules.requestMatchers(path("/accounts"), path("/accounts/**"))
                            .hasAuthority(Role.SECURITY_ADMINISTRATOR.group());
                    rules.requestMatchers(PATHS.matcher(HttpMethod.GET, "/**"))
                            .authenticated()
                            .requestMatchers(PATHS.matcher(HttpMethod.POST, "/**"))
                            .authenticated()
                            .anyRequest()
                            .denyAll();
                })
                .exceptionHandling(errors -> errors.authenticationEntryPoint(loginPage()))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(FromPage::new)
                        .defaultSuccessUrl("/", false))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout").invalidateHttpSession(true))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY))
                        .referrerPolicy(Customizer.withDefaults()))
                .addFilterBefore(gate, AnonymousAuthenticationFilter.class)
                .build();
    }

    /** What holds at each of the engine's doors; which of their endpoints are open to whom is the door keeper's list. */
    private static void engine(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            RequestMatcher... shut) {
        rules.requestMatchers(shut).denyAll().anyRequest().authenticated();
    }

    /** What a stranger meets at the web applications: a shut door, 401 at their API, our login elsewhere. */
    private static AuthenticationEntryPoint toLogin() {
        LinkedHashMap<RequestMatcher, AuthenticationEntryPoint> doors = new LinkedHashMap<>();
        doors.put(path("/camunda/api/**"), new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED));
        DelegatingAuthenticationEntryPoint open = new DelegatingAuthenticationEntryPoint(doors);
        open.setDefaultEntryPoint(loginPage());
        return entry(SHUT, open);
    }

    /** Named without the host, which is the visitor's word. */
    private static AuthenticationEntryPoint loginPage() {
        LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");
        page.setFavorRelativeUris(true);
        return page;
    }

    /** The way to one's own password, where the Tasklist's link to the profile led; a problem document at the API. */
    private static AccessDeniedHandler refusal(Problems problems) {
        LinkedHashMap<RequestMatcher, AccessDeniedHandler> doors = new LinkedHashMap<>();
        doors.put(SHUT, new AccessDeniedHandlerImpl());
        doors.put(path("/camunda/api/**"), problems);
        doors.put(
                path("/camunda/app/welcome/**"),
                (request, response, e) -> response.sendRedirect(request.getContextPath() + "/password"));
        return new RequestMatcherDelegatingAccessDeniedHandler(doors, new AccessDeniedHandlerImpl());
    }

    /** After login somebody comes back to a page, never to the data behind one. */
    private static RequestCache pagesAlone() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PATHS.matcher(HttpMethod.GET, "/camunda/app/**"));
        return cache;
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
