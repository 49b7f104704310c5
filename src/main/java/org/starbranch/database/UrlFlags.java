package org.starbranch.database;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.starbranch.shared.Time;

/** The flags of the URL without which Connector/J reads and writes differently from what we mean. */
final class UrlFlags {

    private static final String WHERE = "连接串（spring.datasource.url）里写 ";
    private static final Set<String> ENCRYPTED = Set.of("REQUIRED", "VERIFY_CA", "VERIFY_IDENTITY");

    private final ConnectionSettings settings;
    private final List<Finding> findings = new ArrayList<>();

    private UrlFlags(ConnectionSettings settings) {
        this.settings = settings;
    }

    static List<Finding> of(ConnectionSettings settings) {
        UrlFlags flags = new UrlFlags(settings);
        flags.zone();
        flags.mustBeOn("forceConnectionTimeZoneToSession", "否则数据库自己写的时间会差几个小时");
        flags.mustBeOn("nullDatabaseMeansCurrent", "否则同一服务器上别的库里的表会混进来");
        flags.mustBeOn("rewriteBatchedStatements", "否则成批写入慢数倍");
        flags.fractions();
        if (settings.production()) {
            flags.keys();
            flags.encryption();
        }
        return flags.findings;
    }

    private void zone() {
        String zone = settings.value("connectionTimeZone");
        String named = zone.isEmpty() ? settings.value("serverTimezone") : zone;
        if (!isChina(named)) {
            add("connectionTimeZone", said(named), "+08:00", "connectionTimeZone=%2B08:00");
        }
    }

    private static boolean isChina(String zone) {
        try {
            Instant now = Instant.now();
            ZoneId named = zone.equals("LOCAL") ? ZoneId.systemDefault() : ZoneId.of(zone);
            return named.getRules().getOffset(now).equals(Time.CHINA.getRules().getOffset(now));
        } catch (DateTimeException notAZone) {
            return false;
        }
    }

    private void mustBeOn(String flag, String otherwise) {
        if (!settings.isOn(flag)) {
            add(flag, said(settings.value(flag)), "true，" + otherwise, flag + "=true");
        }
    }

    private void fractions() {
        if (settings.isOff("sendFractionalSeconds")) {
            findings.add(new Finding(
                    "sendFractionalSeconds",
                    "false",
                    "true，否则时间的毫秒会丢",
                    "从连接串（spring.datasource.url）里删去 sendFractionalSeconds"));
        }
    }

    private void keys() {
        if (settings.isOn("allowPublicKeyRetrieval")) {
            findings.add(new Finding(
                    "allowPublicKeyRetrieval",
                    "true",
                    "正式运行时不写，否则密码可能被截取",
                    "从连接串（spring.datasource.url）里删去 allowPublicKeyRetrieval，改用 sslMode=REQUIRED"));
        }
    }

    private void encryption() {
        if (!ENCRYPTED.contains(settings.value("sslMode"))) {
            add(
                    "sslMode",
                    said(settings.value("sslMode")),
                    "正式运行时为 REQUIRED 或更严",
                    "sslMode=REQUIRED（STARBRANCH_DB_SSL）");
        }
    }

    private void add(String flag, String is, String must, String written) {
        findings.add(new Finding(flag, is, must, WHERE + written));
    }

    private static String said(String value) {
        return value.isEmpty() ? "没有写" : value;
    }
}
