package org.starbranch.security.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.BindResult;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * A college's directory in memory, on the loopback: people with {@code uid} and {@code cn}, groups with {@code member}. As
 * many servers do, it takes a name without a password for an anonymous bind and welcomes it.
 */
final class CollegeLdap implements AutoCloseable {

    static final String BASE = "dc=college,dc=test";
    static final String BIND_DN = "cn=search," + BASE;
    static final String BIND_PASSWORD = "search-secret";

    /** What a test does to the directory. */
    private interface Step<T> {
        T take() throws LDAPException;
    }

    private record Silence(String to, CountDownLatch asked, CountDownLatch over) {

        void keep(String dn) {
            if (dn.startsWith(to)) {
                asked.countDown();
                try {
                    over.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static final Silence NO_SILENCE = new Silence("nobody", new CountDownLatch(0), new CountDownLatch(0));

    private volatile Silence silent = NO_SILENCE;
    private final InMemoryDirectoryServer server;
    private final AtomicInteger binds = new AtomicInteger();
    private final AtomicInteger searches = new AtomicInteger();

    private CollegeLdap(Step<InMemoryListenerConfig> listener) {
        server = done(() -> new InMemoryDirectoryServer(config(listener.take())));
        entry(BASE, "domain");
        entry("ou=people," + BASE, "organizationalUnit");
        entry("ou=groups," + BASE, "organizationalUnit");
        comeBack();
    }

    static CollegeLdap unprotected() {
        return new CollegeLdap(() -> InMemoryListenerConfig.createLDAPConfig("plain", 0));
    }

    static CollegeLdap withTls(SSLContext tls) {
        return new CollegeLdap(() -> InMemoryListenerConfig.createLDAPSConfig("tls", 0, tls.getServerSocketFactory()));
    }

    static CollegeLdap withStartTls(SSLContext tls) {
        return new CollegeLdap(() -> InMemoryListenerConfig.createLDAPConfig("start", null, 0, tls.getSocketFactory()));
    }

    int port() {
        return server.getListenPort();
    }

    /** How many passwords of people it was asked to check. */
    int binds() {
        return binds.get();
    }

    /** How many searches it was asked for. */
    int searches() {
        return searches.get();
    }

    void person(String uid, String name, String password, String... moreUids) {
        personAt("uid=" + uid + ",ou=people," + BASE, uid, name, password, moreUids);
    }

    /** Somebody whose entry has this name. */
    void personAt(String dn, String uid, String name, String password, String... moreUids) {
        remove(dn);
        Entry person = new Entry(dn);
        person.addAttribute("objectClass", "inetOrgPerson");
        person.addAttribute("uid", moreUids.length == 0 ? new String[] {uid} : moreUids);
        person.addAttribute("cn", name);
        person.addAttribute("userPassword", password);
        done(() -> server.add(person));
    }

    void group(String name, String... uids) {
        String dn = "cn=" + name + ",ou=groups," + BASE;
        remove(dn);
        Entry group = new Entry(dn);
        group.addAttribute("objectClass", "groupOfNames");
        for (String uid : uids) {
            group.addAttribute("member", "uid=" + uid + ",ou=people," + BASE);
        }
        done(() -> server.add(group));
    }

    /** Adds the entry of this name to a group. */
    void member(String group, String dn) {
        done(() -> server.modify(new ModifyRequest(
                "cn=" + group + ",ou=groups," + BASE, new Modification(ModificationType.ADD, "member", dn))));
    }

    /** From now on it takes the password of this person and says nothing, until {@link #answers}. */
    void saysNothingTo(String uid) {
        silent = new Silence("uid=" + uid + ",", new CountDownLatch(1), new CountDownLatch(1));
    }

    /** Waits until it has been asked and says nothing. */
    boolean isAsked() throws InterruptedException {
        return silent.asked().await(10, TimeUnit.SECONDS);
    }

    void answers() {
        silent.over().countDown();
        silent = NO_SILENCE;
    }

    void goDown() {
        server.shutDown(true);
    }

    /** On the port it had before. */
    void comeBack() {
        done(() -> {
            server.startListening();
            return server;
        });
    }

    @Override
    public void close() {
        goDown();
    }

    private InMemoryDirectoryServerConfig config(InMemoryListenerConfig listener) throws LDAPException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.setListenerConfigs(listener);
        config.setSchema(null);
        config.addAdditionalBindCredentials(BIND_DN, BIND_PASSWORD);
        config.addInMemoryOperationInterceptor(new Doorman());
        return config;
    }

    private final class Doorman extends InMemoryOperationInterceptor {

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
            if (request.getRequest().getBindDN().startsWith("uid=")) {
                binds.incrementAndGet();
                silent.keep(request.getRequest().getBindDN());
            }
        }

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) {
            searches.incrementAndGet();
        }

        @Override
        public void processSimpleBindResult(InMemoryInterceptedSimpleBindResult result) {
            if (result.getRequest().getPassword().getValueLength() == 0) {
                result.setResult(new BindResult(1, ResultCode.SUCCESS, null, null, null, null));
            }
        }
    }

    private void entry(String dn, String objectClass) {
        Entry entry = new Entry(dn);
        entry.addAttribute("objectClass", objectClass);
        done(() -> server.add(entry));
    }

    private void remove(String dn) {
        done(() -> server.getEntry(dn) != null && server.deleteSubtree(dn) > 0);
    }

    private static <T> T done(Step<T> step) {
        try {
            return step.take();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }
}
