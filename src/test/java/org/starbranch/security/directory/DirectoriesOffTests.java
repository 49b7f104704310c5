package org.starbranch.security.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.ldap.core.ContextSource;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.starbranch.security.OtherLogin;
import org.starbranch.support.Caller;
import org.starbranch.support.ServerTest;

/** Where no directory is configured there is none: no bean, no address, no button. */
@ServerTest
class DirectoriesOffTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void thereIsNoBean() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(type -> type != null
                                && type.getName().startsWith(getClass().getPackageName() + ".")))
                .isEmpty();
        assertThat(context.getBeanNamesForType(OtherLogin.class)).isEmpty();
        assertThat(context.getBeanNamesForType(ContextSource.class)).isEmpty();
        assertThat(context.getBeanNamesForType(ClientRegistrationRepository.class))
                .isEmpty();
    }

    @Test
    void thereIsNoAddressAndNoButton() {
        Caller stranger = Caller.stranger(port);
        assertThat(stranger.get("/login").body()).doesNotContain("oauth2", "统一身份认证");
        assertThat(stranger.get("/oauth2/authorization/oidc").location()).endsWith("/login");
        Caller office = Caller.browser(port, "office");
        assertThat(office.get("/oauth2/authorization/oidc").status()).isEqualTo(404);
        assertThat(office.get("/login/oauth2/code/oidc?code=x&state=y").status())
                .isEqualTo(404);
    }
}
