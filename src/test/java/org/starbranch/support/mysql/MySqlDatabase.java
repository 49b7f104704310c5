package org.starbranch.support.mysql;

import java.util.UUID;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** A fresh database for one application context, dropped with it. */
class MySqlDatabase implements JdbcConnectionDetails, AutoCloseable {

    private final MySqlServer server = MySqlServer.running();

    private final String name =
            "starbranch_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    MySqlDatabase() {
        server.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
    }

    @Override
    public String getJdbcUrl() {
        return server.url(name);
    }

    @Override
    public String getUsername() {
        return server.user();
    }

    @Override
    public String getPassword() {
        return server.password();
    }

    @Override
    public void close() {
        server.execute("DROP DATABASE " + name);
    }
}
