package org.starbranch.support.mysql;

import java.util.UUID;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** A fresh database of the server, for one application context or one test; dropped with it. */
public final class MySqlDatabase implements JdbcConnectionDetails, AutoCloseable {

    private final MySqlServer server = MySqlServer.running();

    private final String name =
            "starbranch_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    public MySqlDatabase() {
        server.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
    }

    public String name() {
        return name;
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
