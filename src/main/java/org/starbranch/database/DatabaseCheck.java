package org.starbranch.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.starbranch.shared.Time;

/**
 * Everything that can be found wrong, found at once.
 *
 * @param source what the application will work with
 * @param user its account, with which a single connection is tried first: a pool would log its failure as a stack trace
 */
record DatabaseCheck(ConnectionSettings settings, DataSource source, String user, String password) {

    /** Empty where the application may start. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(zone());
        if (settings.isMySql()) {
            findings.addAll(UrlFlags.of(settings));
        }
        try (Connection knock = DriverManager.getConnection(settings.url(), settings.login(user, password))) {
            findings.addAll(settings.isMySql() ? server(knock) : List.of());
        } catch (SQLException e) {
            findings.add(Unreachable.of("数据库连接", e));
        }
        return findings;
    }

    /** A server of another kind would not understand the further questions. */
    private List<Finding> server(Connection knock) throws SQLException {
        List<Finding> findings =
                new ArrayList<>(new ServerVersion(knock.getMetaData().getDatabaseProductVersion()).findings());
        if (findings.isEmpty()) {
            try (Connection pooled = source.getConnection()) {
                for (Look look : Look.all()) {
                    findings.addAll(look.findings(pooled));
                }
            }
        }
        return findings;
    }

    private static List<Finding> zone() {
        TimeZone is = TimeZone.getDefault();
        return is.hasSameRules(TimeZone.getTimeZone(Time.CHINA))
                ? List.of()
                : List.of(new Finding("Java 的时区", is.getID(), "Asia/Shanghai", "启动参数 -Duser.timezone=Asia/Shanghai"));
    }
}
