package org.starbranch.operation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Does for the drill what mysqldump and mysql do for an administrator, on machines that have neither: as the former it
 * writes the database to its output, as the latter it answers one query or reads statements from its input.
 */
final class MySqlStandIn {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private MySqlStandIn() {}

    /** The first argument says which of the two it is, the last names the database. */
    public static void main(String[] arguments) throws SQLException, IOException {
        List<String> given = List.of(arguments);
        if (given.contains("--help")) {
            return;
        }
        try (Connection connection = connect(options(given), given.get(given.size() - 1));
                Statement statement = connection.createStatement()) {
            if (given.get(0).equals("mysqldump")) {
                dump(statement);
            } else if (given.contains("-e")) {
                query(statement, given.get(given.indexOf("-e") + 1));
            } else {
                load(statement);
            }
        }
    }

    private static Map<String, String> options(List<String> given) throws IOException {
        String file = given.get(1).substring("--defaults-extra-file=".length());
        Map<String, String> options = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(file))) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                options.put(line.substring(0, equals), line.substring(equals + 1).replace("\"", ""));
            }
        }
        return options;
    }

    private static Connection connect(Map<String, String> options, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://" + options.get("host") + ":" + options.get("port") + "/" + database
                        + "?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                options.get("user"),
                options.get("password"));
    }

    private static void dump(Statement statement) throws SQLException {
        OUT.println("SET FOREIGN_KEY_CHECKS = 0;");
        statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
        for (String table : column(statement, "SHOW TABLES", 1)) {
            OUT.println(column(statement, "SHOW CREATE TABLE " + table, 2).get(0) + ";");
            rows(statement, table);
        }
    }

    private static void rows(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder row = new StringBuilder("INSERT INTO `" + table + "` VALUES (");
                for (int column = 1; column <= columns; column++) {
                    row.append(column == 1 ? "" : ", ").append(literal(rows, column));
                }
                OUT.println(row.append(");"));
            }
        }
    }

    /** Everything but binary data as text, which MySQL turns back by itself. */
    private static String literal(ResultSet rows, int column) throws SQLException {
        byte[] value = rows.getBytes(column);
        if (value == null) {
            return "NULL";
        }
        boolean binary = rows.getMetaData().getColumnTypeName(column).contains("BLOB");
        String hex = "X'" + java.util.HexFormat.of().formatHex(value) + "'";
        return binary ? hex : "CONVERT(" + hex + " USING utf8mb4)";
    }

    private static void query(Statement statement, String sql) throws SQLException {
        column(statement, sql, 1).forEach(OUT::println);
    }

    private static List<String> column(Statement statement, String sql, int column) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(column));
            }
            return values;
        }
    }

    private static void load(Statement statement) throws SQLException, IOException {
        String all = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        for (String sql : all.split(";\n")) {
            if (!sql.isBlank()) {
                statement.execute(sql);
            }
        }
    }
}
