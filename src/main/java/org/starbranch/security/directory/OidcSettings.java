package org.starbranch.security.directory;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Conditional;
import org.springframework.validation.annotation.Validated;
import org.starbranch.shared.Role;

/**
 * The college's login service, if it speaks OpenID Connect. Without {@code issuer} there is none.
 *
 * @param issuer its address, below which {@code /.well-known/openid-configuration} stands
 * @param clientId the name under which we are registered there
 * @param clientSecret the password that goes with it, from the environment
 * @param publicUrl our own address as browsers know it; the service sends people back there and nowhere else
 * @param title what stands on the button of the login page
 * @param scopes what we ask for
 * @param userId the claim that is the login name here; one that nobody can change for himself
 * @param name the claim that is the person's name
 * @param groups the claim that lists the person's groups
 * @param roles the groups that mean a role, by role
 * @param timeout how long to wait for a connection, and again for an answer
 */
@Validated
@Conditional(Configured.Oidc.class)
@ConfigurationProperties("starbranch.oidc")
record OidcSettings(
        URI issuer,

        @NotBlank(message = "请设置在统一身份认证处登记的客户端编号") @DefaultValue("")
        String clientId,

        @NotBlank(message = "请用环境变量设置统一身份认证的客户端密钥") @DefaultValue("")
        String clientSecret,

        @DefaultValue("") URI publicUrl,
        @DefaultValue("统一身份认证登录") String title,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,

        @DefaultValue("preferred_username") @NotBlank(message = "请设置作为登录名的声明")
        String userId,

        @DefaultValue("name") @NotBlank(message = "请设置作为姓名的声明")
        String name,

        @DefaultValue("groups") @NotBlank(message = "请设置列出群组的声明")
        String groups,

        @DefaultValue Map<Role, List<String>> roles,
        @DefaultValue("5s") Duration timeout) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @AssertTrue(message = "统一身份认证的地址必须是 https://")
    boolean isIssuerProtected() {
        return isProtected(issuer);
    }

    @AssertTrue(message = "请设置本系统对外的地址，必须是 https://，例如 https://star.example.edu.cn")
    boolean isPublicUrlProtected() {
        return isProtected(publicUrl);
    }

    @AssertTrue(message = "向统一身份认证请求的范围必须包含 openid")
    boolean isOpenId() {
        return scopes.contains("openid");
    }

    /** Where the service sends people back to. */
    String returnAddress() {
        return publicUrl.toString().replaceAll("/+$", "") + OidcDoor.RETURN;
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }

    private static boolean isProtected(URI address) {
        return address.getHost() != null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost())));
    }
}
