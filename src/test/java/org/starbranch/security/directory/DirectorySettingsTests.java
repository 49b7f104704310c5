package org.starbranch.security.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.starbranch.shared.Role;

/** The start refuses a directory that is set up unsafely, and says in Chinese what to change. */
class DirectorySettingsTests {

    private static final String[] LDAP = {
        "starbranch.ldap.url=ldaps://ldap.example.edu.cn",
        "starbranch.ldap.base=dc=example,dc=edu,dc=cn",
        "starbranch.ldap.bind-dn=cn=search",
        "starbranch.ldap.bind-password=hush"
    };

    private static final String[] OIDC = {
        "starbranch.oidc.issuer=https://login.example.edu.cn",
        "starbranch.oidc.client-id=starbranch",
        "starbranch.oidc.client-secret=hush",
        "starbranch.oidc.public-url=https://star.example.edu.cn/"
    };

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LdapSettings.class)
    static class Ldap {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(OidcSettings.class)
    static class Oidc {}

    @Configuration(proxyBeanMethods = false)
    @Conditional(Configured.Ldap.class)
    static class OnlyWithLdap {}

    @Configuration(proxyBeanMethods = false)
    @Conditional(Configured.Oidc.class)
    static class OnlyWithOidc {}

    @Test
    void theUsualSettingsAreEnough() {
        with(LDAP, "starbranch.ldap.roles.audit-administrator=审计组", "starbranch.ldap.roles.committeemember=支委, 委员")
                .run(context -> assertThat(context.getBean(LdapSettings.class).roles())
                        .containsEntry(Role.AUDIT_ADMINISTRATOR, List.of("审计组"))
                        .containsEntry(Role.COMMITTEE_MEMBER, List.of("支委", "委员")));
        with(OIDC)
                .run(context -> assertThat(context.getBean(OidcSettings.class).returnAddress())
                        .isEqualTo("https://star.example.edu.cn/login/oauth2/code/oidc"));
    }

    @Test
    void aSecretIsNeverPartOfATextForTheLog() {
        with(LDAP)
                .run(context -> assertThat(context.getBean(LdapSettings.class).toString())
                        .doesNotContain("hush"));
        with(OIDC)
                .run(context -> assertThat(context.getBean(OidcSettings.class).toString())
                        .doesNotContain("hush"));
    }

    @ParameterizedTest
    @CsvSource({
        "starbranch.ldap.url=ldap://ldap.example.edu.cn, LDAP 连接必须加密",
        "starbranch.ldap.url=https://ldap.example.edu.cn, LDAP 地址应写成",
        "starbranch.ldap.base=, 请设置 LDAP 的基准 DN",
        "starbranch.ldap.bind-password=, 就要设置它的密码",
        "starbranch.ldap.user-filter=(uid=*), LDAP 用户过滤条件应带括号并含有 {0}",
    })
    void anUnsafeLdapIsRefused(String setting, String says) {
        refused(LDAP, setting, says);
    }

    @ParameterizedTest
    @CsvSource({
        "starbranch.oidc.issuer=http://login.example.edu.cn, 统一身份认证的地址必须是 https://",
        "starbranch.oidc.public-url=http://star.example.edu.cn, 必须是 https://",
        "starbranch.oidc.public-url=, 请设置本系统对外的地址",
        "starbranch.oidc.client-secret=, 请用环境变量设置统一身份认证的客户端密钥",
        "starbranch.oidc.scopes=profile, 必须包含 openid",
    })
    void anUnsafeLoginServiceIsRefused(String setting, String says) {
        refused(OIDC, setting, says);
    }

    @Test
    void aBlankAddressMeansNoDirectory() {
        new ApplicationContextRunner()
                .withPropertyValues("starbranch.ldap.url=", "starbranch.oidc.issuer= ")
                .withUserConfiguration(OnlyWithLdap.class, OnlyWithOidc.class)
                .run(context ->
                        assertThat(context).doesNotHaveBean(OnlyWithLdap.class).doesNotHaveBean(OnlyWithOidc.class));
    }

    private static void refused(String[] usual, String setting, String says) {
        with(usual, setting)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(says)
                        .message()
                        .doesNotContain("hush"));
    }

    private static ApplicationContextRunner with(String[] usual, String... more) {
        List<String> settings = new ArrayList<>(Arrays.asList(usual));
        settings.addAll(Arrays.asList(more));
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withUserConfiguration(usual == LDAP ? Ldap.class : Oidc.class)
                .withPropertyValues(settings.toArray(String[]::new));
    }
}
