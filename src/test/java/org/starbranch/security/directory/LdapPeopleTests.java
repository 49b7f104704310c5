package org.starbranch.security.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.ldap.NamingException;
import org.starbranch.shared.Role;

/** How we ask a directory, and what we believe of its answers. */
class LdapPeopleTests {

    private static final String STORE_PASSWORD = "certificate";

    @Test
    void aPersonIsFoundByNameAndPasswordWithTheRolesOfHisGroups() {
        try (CollegeLdap ldap = peopled(CollegeLdap.unprotected())) {
            assertThat(new LdapPeople(LdapExamples.plain(ldap.port())).find("lin", "right"))
                    .contains(new KnownPerson("lin", "林组织", Set.of(Role.OFFICE)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "\0right"})
    void aPasswordThatAServerMightTakeForNoneIsNeverSent(String password) {
        try (CollegeLdap ldap = peopled(CollegeLdap.unprotected())) {
            assertThat(new LdapPeople(LdapExamples.plain(ldap.port())).find("lin", password))
                    .isEmpty();
            assertThat(ldap.binds()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "l*n", "*)(uid=lin", "lin)(cn=*"})
    void aNameIsNeverPartOfTheSearch(String typed) {
        try (CollegeLdap ldap = peopled(CollegeLdap.unprotected())) {
            assertThat(new LdapPeople(LdapExamples.plain(ldap.port())).find(typed, "right"))
                    .isEmpty();
        }
    }

    /** What is no login name does not even get there, whatever the search would make of it. */
    @ParameterizedTest
    @ValueSource(strings = {"*", "l*n", "*)(uid=lin", "lin)(cn=*", "lin\\2a", "l\u00ADin", "lin\0", "林"})
    void aNameThatIsNoneIsNotAskedAbout(String typed) {
        try (CollegeLdap ldap = peopled(CollegeLdap.unprotected())) {
            new LdapPeople(LdapExamples.plain(ldap.port())).find(typed, "right");
            assertThat(ldap.searches()).isZero();
        }
    }

    /** The directory's own words are values too: a star in the name of an entry stands for nobody else. */
    @Test
    void theNameOfAnEntryIsNeverPartOfTheSearchForItsGroups() {
        try (CollegeLdap ldap = peopled(CollegeLdap.unprotected())) {
            String star = "cn=l*(1),ou=people," + CollegeLdap.BASE;
            ldap.personAt("cn=lin(1),ou=people," + CollegeLdap.BASE, "lin1", "林一", "right");
            ldap.member("star-office", "cn=lin(1),ou=people," + CollegeLdap.BASE);
            ldap.personAt(star, "star", "星", "right");
            LdapPeople people = new LdapPeople(LdapExamples.plain(ldap.port()));
            assertThat(people.find("star", "right")).contains(new KnownPerson("star", "星", Set.of()));
            ldap.member("star-office", star);
            assertThat(people.find("star", "right")).contains(new KnownPerson("star", "星", Set.of(Role.OFFICE)));
        }
    }

    @Test
    void aDirectoryThatRefusesOurOwnAccountIsAFaultAndNoWrongPassword() {
        try (CollegeLdap ldap = peopled(CollegeLdap.unprotected())) {
            assertFault(LdapExamples.withBindPassword(ldap.port(), "outdated"));
        }
    }

    @Test
    void aDirectoryThatSaysNothingIsNotWaitedForLong() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            long begin = System.nanoTime();
            assertFault(LdapExamples.plain(silent.getLocalPort()));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void anUnprotectedDirectoryIsNotTalkedToWhereStartTlsIsAskedFor() {
        try (CollegeLdap ldap = peopled(CollegeLdap.unprotected())) {
            assertFault(LdapExamples.withStartTls(ldap.port()));
            assertThat(ldap.binds()).isZero();
        }
    }

    @Test
    void aTrustedCertificateProtectsTheTalk(@TempDir Path folder) throws Exception {
        Path store = certificate(folder, "localhost");
        try (CollegeLdap secured = peopled(CollegeLdap.withTls(tls(store)));
                CollegeLdap upgraded = peopled(CollegeLdap.withStartTls(tls(store)))) {
            assertThat(trusting(store, secured.port(), upgraded.port()))
                    .containsExactly("in as [OFFICE]", "out", "in as [OFFICE]", "out");
        }
    }

    @Test
    void aCertificateOfNobodyWeTrustEndsTheTalk(@TempDir Path folder) throws Exception {
        SSLContext untrusted = tls(certificate(folder, "localhost"));
        try (CollegeLdap secured = peopled(CollegeLdap.withTls(untrusted));
                CollegeLdap upgraded = peopled(CollegeLdap.withStartTls(untrusted))) {
            assertFault(LdapExamples.withTls(secured.port()));
            assertFault(LdapExamples.withStartTls(upgraded.port()));
            assertThat(secured.binds() + upgraded.binds()).isZero();
        }
    }

    @Test
    void aTrustedCertificateOfAnotherServerEndsTheTalk(@TempDir Path folder) throws Exception {
        Path store = certificate(folder, "other.example.edu.cn");
        try (CollegeLdap secured = peopled(CollegeLdap.withTls(tls(store)));
                CollegeLdap upgraded = peopled(CollegeLdap.withStartTls(tls(store)))) {
            assertThat(trusting(store, secured.port(), upgraded.port()))
                    .hasSize(4)
                    .allMatch(answer -> answer.startsWith("fault: No") && answer.contains("localhost"));
        }
    }

    private static void assertFault(LdapSettings settings) {
        LdapPeople people = new LdapPeople(settings);
        assertThatThrownBy(() -> people.find("lin", "right")).isInstanceOf(NamingException.class);
    }

    private static CollegeLdap peopled(CollegeLdap ldap) {
        ldap.person("lin", "林组织", "right");
        ldap.group("star-office", "lin");
        return ldap;
    }

    /** A key pair whose certificate is for this host, signed by nobody else. */
    private static Path certificate(Path folder, String host) throws Exception {
        Path store = folder.resolve("ldap.p12");
        Process keytool = new ProcessBuilder(
                        tool("keytool"),
                        "-genkeypair",
                        "-alias",
                        "ldap",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        STORE_PASSWORD,
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        return store;
    }

    private static SSLContext tls(Path store) throws Exception {
        KeyManager keys = new KeyStoreKeyManager(store.toFile(), STORE_PASSWORD.toCharArray(), "PKCS12", null);
        return new SSLUtil(keys, null).createSSLContext();
    }

    /** What a process says that trusts this certificate and no other. */
    private static List<String> trusting(Path store, int tls, int startTls) throws Exception {
        Process probe = new ProcessBuilder(
                        tool("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Djavax.net.ssl.trustStore=" + store,
                        "-Djavax.net.ssl.trustStorePassword=" + STORE_PASSWORD,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LdapProbe.class.getName(),
                        String.valueOf(tls),
                        String.valueOf(startTls))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("(in as|out|fault:).*"))
                .toList();
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
