package org.starbranch.database;

import java.sql.SQLException;

/** Why no connection came about, in words for whoever set it up. */
final class Unreachable {

    /** What the driver says where the server wants the password under a key that it may not fetch. */
    private static final String NO_KEY = "Public Key Retrieval";

    private Unreachable() {}

    static Finding of(String matter, SQLException e) {
        return switch (e.getErrorCode()) {
            case 1045, 1044, 1698 ->
                finding(matter, "账号或密码不对，或没有权限", "能登录", "STARBRANCH_DB_USER、STARBRANCH_DB_PASSWORD，或在 MySQL 里授权", e);
            case 1049 ->
                finding(
                        matter,
                        "服务器上没有这个数据库",
                        "已建好的数据库",
                        "STARBRANCH_DB_NAME，或先 CREATE DATABASE … CHARACTER SET utf8mb4",
                        e);
            case 1298 -> finding(matter, "服务器不认识时区的名字", "写成时差", "连接串里写 connectionTimeZone=%2B08:00", e);
            case 1193, 1231 -> finding(matter, "服务器不接受 sessionVariables 里的设置", "服务器认识的设置", "连接串里的 sessionVariables", e);
            case 90020 -> finding(matter, "数据文件正被另一个已启动的本系统使用", "一次只启动一个", "先停掉已启动的那一个，或用 STARBRANCH_DATA 另指定一个文件夹", e);
            default -> otherwise(matter, e);
        };
    }

    private static Finding otherwise(String matter, SQLException e) {
        return String.valueOf(e.getMessage()).contains(NO_KEY)
                ? finding(matter, "没有加密，密码送不过去", "加密的连接", "sslMode=REQUIRED（STARBRANCH_DB_SSL）", e)
                : finding(matter, "连不上", "能连上", "确认数据库已启动，STARBRANCH_DB_HOST、STARBRANCH_DB_PORT 和防火墙无误", e);
    }

    private static Finding finding(String matter, String is, String must, String change, SQLException e) {
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new Finding(matter, is + "（" + first + "）", must, change);
    }
}
