package org.starbranch.security.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.ldap.core.support.AbstractContextSource;
import org.springframework.ldap.core.support.DefaultTlsDirContextAuthenticationStrategy;
import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.ldap.SpringSecurityLdapTemplate;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;

/**
 * People in an LDAP directory: found by a search with our own bind account, proved by a bind with the typed password. The
 * typed name goes into the filter as a value only, and a password that is empty, or that a server might take for empty, never
 * reaches the directory: many take it for an anonymous bind and welcome it.
 */
final class LdapPeople {

    /**
     * What may be asked for: a login name or an address. Directories ignore many other characters in a comparison, so that
     * one person would have many names, and as many tries at his password.
     */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    private final LdapSettings settings;
    private final BindAuthenticator passwords;
    private final SpringSecurityLdapTemplate groups;
    private final RoleMap roles;

    LdapPeople(LdapSettings settings) {
        AbstractContextSource directory = directory(settings);
        this.settings = settings;
        this.passwords = new BindAuthenticator(directory);
        this.passwords.setUserSearch(search(settings, directory));
        this.groups = new SpringSecurityLdapTemplate(directory);
        this.groups.setIgnorePartialResultException(true);
        this.roles = new RoleMap(settings.roles());
    }

    /**
     * The person with this name and password; empty if there is none or there are several.
     *
     * @throws org.springframework.ldap.NamingException if the directory does not answer
     */
    Optional<KnownPerson> find(String userId, String password) {
        if (!NAME.matcher(userId).matches() || password.isEmpty() || password.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try {
            DirContextOperations entry =
                    passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(userId, password));
            return loginName(userId, entry).map(id -> person(id, entry));
        } catch (BadCredentialsException | UsernameNotFoundException | IncorrectResultSizeDataAccessException nobody) {
            return Optional.empty();
        }
    }

    /** Of several login names the typed one, so that nobody comes in under a second name that is another's first. */
    private Optional<String> loginName(String typed, DirContextOperations entry) {
        String[] names = entry.getStringAttributes(settings.userId());
        List<String> known = names == null ? List.of() : List.of(names);
        return known.size() == 1
                ? Optional.of(known.get(0))
                : known.stream().filter(typed::equalsIgnoreCase).findFirst();
    }

    private KnownPerson person(String userId, DirContextOperations entry) {
        String name = entry.getStringAttribute(settings.name());
        Set<String> memberOf = groups.searchForSingleAttributeValues(
                settings.groupBase(),
                settings.groupFilter(),
                new String[] {entry.getNameInNamespace(), userId},
                settings.group());
        return new KnownPerson(userId, name == null ? "" : name, roles.rolesOf(memberOf));
    }

    private static FilterBasedLdapUserSearch search(LdapSettings settings, AbstractContextSource directory) {
        FilterBasedLdapUserSearch search =
                new FilterBasedLdapUserSearch(settings.userBase(), settings.userFilter(), directory);
        search.setSearchTimeLimit((int) settings.readTimeout().toMillis());
        return search;
    }

    private static AbstractContextSource directory(LdapSettings settings) {
        LdapContextSource directory = new LdapContextSource();
        directory.setUrl(settings.url());
        directory.setBase(settings.base());
        directory.setUserDn(settings.bindDn());
        directory.setPassword(settings.bindPassword());
        directory.setAnonymousReadOnly(settings.bindDn().isBlank());
        directory.setPooled(false);
        directory.setBaseEnvironmentProperties(Map.of(
                "com.sun.jndi.ldap.connect.timeout",
                String.valueOf(settings.connectTimeout().toMillis()),
                "com.sun.jndi.ldap.read.timeout",
                String.valueOf(settings.readTimeout().toMillis())));
        if (settings.startTls()) {
            DefaultTlsDirContextAuthenticationStrategy tls = new DefaultTlsDirContextAuthenticationStrategy();
            tls.setShutdownTlsGracefully(true);
            directory.setAuthenticationStrategy(tls);
        }
        directory.afterPropertiesSet();
        return directory;
    }
}
