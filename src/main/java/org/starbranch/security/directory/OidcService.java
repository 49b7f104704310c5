package org.starbranch.security.directory;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestTemplate;

/**
 * The login service, asked for its addresses when somebody first wants to log in by it: we start, and let everybody else
 * in, while it is down.
 */
final class OidcService implements ClientRegistrationRepository {

    /** The name of the one service in the addresses. */
    static final String ID = "oidc";

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final OidcSettings settings;
    private volatile @Nullable ClientRegistration known;

    OidcService(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? registration() : null;
    }

    /** Follows no redirect and gives up in time. */
    JdkClientHttpRequestFactory requests() {
        Duration timeout = settings.timeout();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(timeout);
        return requests;
    }

    private ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration = discovered();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration discovered() {
        String issuer = settings.issuer().toString();
        Map<String, Object> document = new RestTemplate(requests())
                .exchange(
                        issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration",
                        HttpMethod.GET,
                        null,
                        DOCUMENT)
                .getBody();
        if (document == null || !issuer.equals(document.get("issuer"))) {
            throw new IllegalStateException("the login service calls itself other than " + issuer);
        }
        return ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(settings.returnAddress())
                .scope(settings.scopes())
                .userNameAttributeName("sub")
                .build();
    }
}
