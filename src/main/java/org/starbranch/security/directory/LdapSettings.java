package org.starbranch.security.directory;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Conditional;
import org.springframework.validation.annotation.Validated;
import org.starbranch.shared.Role;

/**
 * The college's LDAP directory. Without {@code url} there is none.
 *
 * @param url such as {@code ldaps://ldap.example.edu.cn}; {@code ldap://} only with StartTLS
 * @param base the entry under which everything is looked for, such as {@code dc=example,dc=edu,dc=cn}
 * @param startTls whether an {@code ldap://} connection is encrypted before anything is sent
 * @param plain allows a connection that is not encrypted; for a directory on this machine only
 * @param bindDn the account that searches; empty to search without one
 * @param bindPassword its password, from the environment
 * @param userBase where people are, below the base; empty for the base itself
 * @param userFilter finds a person by the typed name, which stands for {@code {0}}
 * @param userId the attribute that is the login name here
 * @param name the attribute that is the person's name
 * @param groupBase where groups are, below the base
 * @param groupFilter finds the groups of a person: {@code {0}} is his entry's whole name, {@code {1}} his login name
 * @param group the attribute that is the group's name
 * @param roles the groups that mean a role, by role
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 */
@Validated
@Conditional(Configured.Ldap.class)
@ConfigurationProperties("starbranch.ldap")
record LdapSettings(
        @Pattern(regexp = "ldaps?://[^\\s/]+/?", message = "LDAP 地址应写成 ldaps://主机 或 ldaps://主机:端口")
        String url,

        @NotBlank(message = "请设置 LDAP 的基准 DN，例如 dc=example,dc=edu,dc=cn") @DefaultValue("")
        String base,

        @DefaultValue("false") boolean startTls,
        @DefaultValue("false") boolean plain,
        @DefaultValue("") String bindDn,
        @DefaultValue("") String bindPassword,
        @DefaultValue("") String userBase,

        @DefaultValue("(uid={0})") @Pattern(regexp = "\\(.*\\{0}.*\\)", message = "LDAP 用户过滤条件应带括号并含有 {0}，例如 (uid={0})")
        String userFilter,

        @DefaultValue("uid") @NotBlank(message = "请设置作为登录名的 LDAP 属性")
        String userId,

        @DefaultValue("cn") @NotBlank(message = "请设置作为姓名的 LDAP 属性")
        String name,

        @DefaultValue("") String groupBase,

        @DefaultValue("(member={0})") @NotBlank(message = "请设置 LDAP 群组过滤条件")
        String groupFilter,

        @DefaultValue("cn") @NotBlank(message = "请设置作为群组名的 LDAP 属性")
        String group,

        @DefaultValue Map<Role, List<String>> roles,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {

    @AssertTrue(message = "LDAP 连接必须加密：请用 ldaps:// 地址，或设置 starbranch.ldap.start-tls=true")
    boolean isProtected() {
        return url.startsWith("ldaps://") || startTls || plain;
    }

    @AssertTrue(message = "设置了 LDAP 查询账号，就要设置它的密码")
    boolean isBindComplete() {
        return bindDn.isBlank() == bindPassword.isEmpty();
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "LdapSettings[" + url + "]";
    }
}
