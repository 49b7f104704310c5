package org.starbranch.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.starbranch.shared.Time;

/** Times have to come back to the millisecond, and as the same instant, whatever zone the server lives in. */
final class Clocks implements Look {

    /** Any instant will do; this one has milliseconds that rounding would carry into the next year. */
    private static final Instant PROBE =
            LocalDateTime.parse("2026-12-31T23:59:59.731").atZone(Time.CHINA).toInstant();

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        offset(connection, findings);
        instant(connection, findings);
        milliseconds(connection, findings);
        return findings;
    }

    private static void offset(Connection connection, List<Finding> findings) throws SQLException {
        String seconds = String.valueOf(Sql.text(connection, "SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW())"));
        ZoneOffset is = ZoneOffset.ofTotalSeconds(Integer.parseInt(seconds));
        ZoneOffset ours = Time.CHINA.getRules().getOffset(Instant.now());
        if (!is.equals(ours)) {
            findings.add(new Finding(
                    "连接的时区",
                    is.getId(),
                    ours.getId() + "，与本系统一致",
                    "连接串里写 connectionTimeZone=%2B08:00&forceConnectionTimeZoneToSession=true"));
        }
    }

    private static void instant(Connection connection, List<Finding> findings) throws SQLException {
        String seconds = String.valueOf(
                Sql.text(connection, "SELECT FLOOR(UNIX_TIMESTAMP(CAST(? AS DATETIME(3))))", Timestamp.from(PROBE)));
        long late = Long.parseLong(seconds) - PROBE.getEpochSecond();
        if (late != 0) {
            findings.add(
                    new Finding(
                            "写入的时刻",
                            "差 %+.1f 小时".formatted(late / 3600.0),
                            "分秒不差",
                            "连接串里 connectionTimeZone 与服务器的会话时区一致：connectionTimeZone=%2B08:00&forceConnectionTimeZoneToSession=true"));
        }
    }

    private static void milliseconds(Connection connection, List<Finding> findings) throws SQLException {
        String back = String.valueOf(
                Sql.text(connection, "SELECT DATE_FORMAT(CAST(? AS DATETIME(3)), '%f')", Timestamp.from(PROBE)));
        if (!back.startsWith("731")) {
            findings.add(new Finding("时间的毫秒", "写入 .731、读出 ." + back, "原样读出", "从连接串里删去 sendFractionalSeconds=false"));
        }
    }
}
