package org.starbranch.security.directory;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.ldap.NamingException;
import org.springframework.stereotype.Component;
import org.starbranch.security.Account;
import org.starbranch.security.Account.Source;
import org.starbranch.security.Accounts;
import org.starbranch.security.LoginHint;
import org.starbranch.security.PasswordCheck;

/** Whoever is in the college's LDAP directory logs in with the password he has there. */
@Component
@Conditional(Configured.Ldap.class)
class LdapLogin implements PasswordCheck {

    private static final Logger log = LoggerFactory.getLogger(LdapLogin.class);

    private final LdapPeople people;
    private final Reception reception;

    LdapLogin(LdapSettings settings, Accounts accounts) {
        this.people = new LdapPeople(settings);
        this.reception = new Reception(accounts, Source.LDAP);
    }

    @Override
    public Source source() {
        return Source.LDAP;
    }

    @Override
    public Optional<Account> check(String userId, String password) {
        return find(userId, password).map(reception::letIn);
    }

    private Optional<KnownPerson> find(String userId, String password) {
        try {
            return people.find(userId, password);
        } catch (NamingException down) {
            log.error("The LDAP directory does not answer as it should: {}", down.toString());
            throw new LoginHint("学校的LDAP目录暂时连接不上，请稍后再试。本系统自己的账号（如管理员）不受影响。", down);
        }
    }
}
