package org.starbranch.workflow.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the scripts in its own jar. On MySQL these scripts make tables that cannot hold
 * every Han character and times without milliseconds; both are put right on the way.
 */
@Component
@SuppressWarnings("checkstyle:TypeName") // Flyway reads version and description from the name.
class V1__EngineTables extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        boolean mysql = connection.getMetaData().getDatabaseProductName().startsWith("MySQL");
        for (String part : PARTS) {
            String script = mysql ? forMySql(read("mysql", part)) : read("h2", part);
            ScriptUtils.executeSqlScript(connection, new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String read(String database, String part) {
        String name = "org/camunda/bpm/engine/db/create/activiti." + database + ".create." + part + ".sql";
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String forMySql(String script) {
        String adapted = script.replaceAll("(?i)CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin")
                .replaceAll("(?i)\\b(datetime|timestamp)\\b(?!\\()", "$1(3)");
        if (adapted.contains("utf8_bin")) {
            throw new IllegalStateException("a table of the engine would keep utf8_bin");
        }
        return adapted;
    }
}
