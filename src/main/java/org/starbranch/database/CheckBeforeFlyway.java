package org.starbranch.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Lets Flyway change the database only when it is found fit. */
@Component
class CheckBeforeFlyway implements FlywayMigrationStrategy {

    private final JdbcConnectionDetails details;
    private final DataSource source;
    private final Environment environment;

    CheckBeforeFlyway(JdbcConnectionDetails details, DataSource source, Environment environment) {
        this.details = details;
        this.source = source;
        this.environment = environment;
    }

    @Override
    public void migrate(Flyway flyway) {
        List<Finding> findings = new ArrayList<>(check().findings());
        if (findings.isEmpty()) {
            findings.addAll(migrationAccount(flyway));
        }
        if (!findings.isEmpty()) {
            throw new DatabaseUnfit(findings);
        }
        flyway.migrate();
    }

    private DatabaseCheck check() {
        return new DatabaseCheck(
                new ConnectionSettings(
                        details.getJdbcUrl(), besideTheUrl(), environment.acceptsProfiles(Profiles.of("production"))),
                source,
                Objects.requireNonNullElse(details.getUsername(), ""),
                Objects.requireNonNullElse(details.getPassword(), ""));
    }

    private Map<String, String> besideTheUrl() {
        return Binder.get(environment)
                .bind("spring.datasource.hikari.data-source-properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
    }

    /** Where Flyway has an account of its own, that one must be let in too. */
    private List<Finding> migrationAccount(Flyway flyway) {
        DataSource migration = flyway.getConfiguration().getDataSource();
        try (Connection knock = migration.getConnection()) {
            return List.of();
        } catch (SQLException e) {
            return List.of(Unreachable.of("迁移账号（STARBRANCH_DB_MIGRATION_USER）的连接", e));
        }
    }
}
