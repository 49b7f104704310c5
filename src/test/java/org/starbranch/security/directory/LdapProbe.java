package org.starbranch.security.directory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.ldap.NamingException;

/** Asks two directories, in a process of its own that trusts their certificate: TLS from the beginning, and StartTLS. */
final class LdapProbe {

    private LdapProbe() {}

    /** Prints for each port, and for the right password and a wrong one, {@code in as …}, {@code out} or the {@code fault}. */
    public static void main(String[] ports) {
        LdapPeople tls = new LdapPeople(LdapExamples.withTls(Integer.parseInt(ports[0])));
        LdapPeople startTls = new LdapPeople(LdapExamples.withStartTls(Integer.parseInt(ports[1])));
        for (LdapPeople people : new LdapPeople[] {tls, startTls}) {
            System.out.println(answer(people, "right"));
            System.out.println(answer(people, "wrong"));
        }
    }

    private static String answer(LdapPeople people, String password) {
        try {
            return people.find("lin", password)
                    .map(person -> "in as " + person.roles())
                    .orElse("out");
        } catch (NamingException e) {
            return "fault: " + NestedExceptionUtils.getMostSpecificCause(e).getMessage();
        }
    }
}
