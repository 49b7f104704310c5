package org.starbranch.security.directory;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestTemplate;
import org.starbranch.security.Account;
import org.starbranch.security.LoginHint;

/** Turns what the login service says about somebody, in his token and on request, into a login of ours. */
final class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcSettings settings;
    private final Reception reception;
    private final OidcUserService claims = new OidcUserService();
    private final RoleMap roles;

    OidcPeople(OidcSettings settings, Reception reception, ClientHttpRequestFactory requests) {
        this.settings = settings;
        this.reception = reception;
        this.roles = new RoleMap(settings.roles());
        RestTemplate http = new RestTemplate(requests);
        http.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService more = new DefaultOAuth2UserService();
        more.setRestOperations(http);
        claims.setOauth2UserService(more);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = claims.loadUser(request);
        Account account = reception.letIn(person(user));
        return new CameByOidc(
                account.userId(),
                account.version(),
                AuthorityUtils.createAuthorityList(account.groups()),
                user.getIdToken());
    }

    private KnownPerson person(OidcUser user) {
        String userId = text(user.getClaims().get(settings.userId()));
        if (userId.isBlank()) {
            throw new LoginHint("统一身份认证没有提供您的登录名。请联系系统管理员检查设置。");
        }
        return new KnownPerson(
                userId,
                text(user.getClaims().get(settings.name())),
                roles.rolesOf(names(user.getClaims().get(settings.groups()))));
    }

    private static List<String> names(@Nullable Object groups) {
        return groups instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(text(groups));
    }

    private static String text(@Nullable Object claim) {
        return claim instanceof String text ? text : "";
    }
}
