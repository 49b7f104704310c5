package org.starbranch.security.directory;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Both directories of the test college, started with the context that is configured for them. */
class Directories implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final CollegeLdap LDAP = CollegeLdap.unprotected();
    static final CollegeLogin LOGIN = new CollegeLogin();

    /** Where the login service sends people back to; nothing needs to listen there. */
    static final String PUBLIC = "http://localhost:9";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "starbranch.ldap.url=ldap://localhost:" + LDAP.port(),
                        "starbranch.ldap.plain=true",
                        "starbranch.ldap.base=" + CollegeLdap.BASE,
                        "starbranch.ldap.bind-dn=" + CollegeLdap.BIND_DN,
                        "starbranch.ldap.bind-password=" + CollegeLdap.BIND_PASSWORD,
                        "starbranch.ldap.read-timeout=20s",
                        "starbranch.ldap.user-base=ou=people",
                        "starbranch.ldap.group-base=ou=groups",
                        "starbranch.ldap.roles.assessor=star-assessors,党委考核组",
                        "starbranch.ldap.roles.office=star-office",
                        "starbranch.ldap.roles.audit-administrator=star-audit",
                        "starbranch.ldap.roles.security-administrator=star-security",
                        "starbranch.oidc.issuer=" + LOGIN.issuer(),
                        "starbranch.oidc.client-id=" + CollegeLogin.CLIENT,
                        "starbranch.oidc.client-secret=" + CollegeLogin.SECRET,
                        "starbranch.oidc.public-url=" + PUBLIC,
                        "starbranch.oidc.roles.assessor=star-assessors",
                        "starbranch.oidc.roles.office=star-office")
                .applyTo(context);
    }
}
