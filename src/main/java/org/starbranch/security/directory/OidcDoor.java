package org.starbranch.security.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.starbranch.security.Account.Source;
import org.starbranch.security.Accounts;
import org.starbranch.security.OtherLogin;

/**
 * The two addresses of a login by the login service, there only where one is configured: the way out, and the way back
 * with a code. State and nonce tie the answer to this browser and this try, PKCE ties the code to us.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(Configured.Oidc.class)
class OidcDoor {

    /** Where a browser begins. */
    static final String OUT = "/oauth2/authorization/" + OidcService.ID;

    /** Where the service sends it back to. */
    static final String RETURN = "/login/oauth2/code/" + OidcService.ID;

    private static final String DOWN = "统一身份认证暂时连接不上，请稍后再试，或用本系统的账号登录。";
    private static final String FAILED = "统一身份认证登录没有成功，请重新点击登录。反复出现时请联系系统管理员。";

    private final OidcSettings settings;
    private final OidcService service;

    OidcDoor(OidcSettings settings) {
        this.settings = settings;
        this.service = new OidcService(settings);
    }

    @Bean
    OtherLogin oidcButton() {
        return new OtherLogin(settings.title(), OUT);
    }

    /** Found by the filter chain's provider by its type. */
    @Bean
    JwtDecoderFactory<ClientRegistration> oidcTokens() {
        return new OidcTokens(service.requests());
    }

    @Bean
    @Order(0)
    SecurityFilterChain oidc(HttpSecurity http, Accounts accounts) throws Exception {
        Reception reception = new Reception(accounts, Source.OIDC);
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new OrRequestMatcher(paths.matcher(OUT), paths.matcher(RETURN)))
                .authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .oauth2Login(login -> login.clientRegistrationRepository(service)
                        .authorizedClientRepository(new NoTokensKept())
                        .loginPage("/login")
                        .failureHandler(new BackToLogin(FAILED))
                        .authorizationEndpoint(out -> out.authorizationRequestResolver(withPkce()))
                        .tokenEndpoint(tokens ->
                                tokens.accessTokenResponseClient(new OidcTokens(service.requests()).exchange()))
                        .userInfoEndpoint(people ->
                                people.oidcUserService(new OidcPeople(settings, reception, service.requests())))
                        .withObjectPostProcessor(saysWhenDown()))
                .build();
    }

    private DefaultOAuth2AuthorizationRequestResolver withPkce() {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(service, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> saysWhenDown() {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler(new BackToLogin(DOWN));
                return filter;
            }
        };
    }
}
