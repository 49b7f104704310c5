package org.starbranch.security;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The names under which this system is called: those that are set, and the machine's own. A request for another host is
 * refused, so that nobody's forged host name gets into an answer.
 */
class KnownHosts {

    private static final Logger log = LoggerFactory.getLogger(KnownHosts.class);

    private static final int MOST_WARNINGS = 20;

    private final Set<String> known = new HashSet<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    KnownHosts(Hosts settings) {
        settings.hosts().forEach(host -> known.add(normal(host)));
        known.addAll(Set.of("localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1"));
        try {
            known.add(normal(InetAddress.getLocalHost().getHostName()));
            for (NetworkInterface part : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                part.getInterfaceAddresses().stream()
                        .map(InterfaceAddress::getAddress)
                        .forEach(address -> known.add(normal(address.getHostAddress())));
            }
        } catch (IOException e) {
            log.warn("读不到本机的名称和地址，只接受 starbranch.hosts 中的主机名", e);
        }
    }

    boolean contains(String host) {
        String name = normal(host);
        boolean contained = known.contains(name);
        if (!contained && refused.size() < MOST_WARNINGS && name.matches("[a-z0-9.:-]{1,100}") && refused.add(name)) {
            log.warn("已拒绝对主机名 {} 的访问；如果这是本系统的正式域名，请加入 STARBRANCH_HOSTS", name);
        }
        return contained;
    }

    /** Small letters, without the brackets or the zone of an IPv6 address. */
    private static String normal(String host) {
        return host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$|%.*$", "");
    }

    /**
     * The names under which the system is called.
     *
     * @param hosts host names without port, such as {@code star.example.edu.cn}
     */
    @Validated
    @ConfigurationProperties("starbranch")
    record Hosts(
            @DefaultValue("") @Size(max = 50, message = "最多50个")
            List<@Pattern(regexp = "[A-Za-z0-9.:-]*", message = "应为主机名，不带协议、端口和路径") String> hosts) {}
}
