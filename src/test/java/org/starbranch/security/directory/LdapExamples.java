package org.starbranch.security.directory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.starbranch.shared.Role;

/** Settings for a {@link CollegeLdap}. */
final class LdapExamples {

    private LdapExamples() {}

    static LdapSettings plain(int port) {
        return settings("ldap://localhost:" + port, false, true, CollegeLdap.BIND_PASSWORD);
    }

    static LdapSettings withTls(int port) {
        return settings("ldaps://localhost:" + port, false, false, CollegeLdap.BIND_PASSWORD);
    }

    static LdapSettings withStartTls(int port) {
        return settings("ldap://localhost:" + port, true, false, CollegeLdap.BIND_PASSWORD);
    }

    static LdapSettings withBindPassword(int port, String bindPassword) {
        return settings("ldap://localhost:" + port, false, true, bindPassword);
    }

    private static LdapSettings settings(String url, boolean startTls, boolean plain, String bindPassword) {
        return new LdapSettings(
                url,
                CollegeLdap.BASE,
                startTls,
                plain,
                CollegeLdap.BIND_DN,
                bindPassword,
                "ou=people",
                "(uid={0})",
                "uid",
                "cn",
                "ou=groups",
                "(member={0})",
                "cn",
                Map.of(Role.OFFICE, List.of("star-office")),
                Duration.ofSeconds(2),
                Duration.ofMillis(700));
    }
}
