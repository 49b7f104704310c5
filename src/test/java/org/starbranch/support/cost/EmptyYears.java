package org.starbranch.support.cost;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Clears a MySQL of everything that belongs to a year, in the tables of the features and in those of the engine. */
@Component
class EmptyYears {

    /** What belongs to the college or to the system itself. */
    private static final Set<String> STAYS = Set.of(
            "unit",
            "branch",
            "person",
            "account",
            "account_role",
            "scheme_version",
            "audit_entry",
            "audit_head",
            "flyway_schema_history");

    /** Tables of the engine that fill with its instances. */
    private static final String INSTANCES = "ACT_(RU_(EXECUTION|TASK|VARIABLE|IDENTITYLINK|JOB|EVENT_SUBSCR)|HI_.*)";

    private final JdbcTemplate jdbc;

    EmptyYears(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void empty() {
        List<String> tables = tables();
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("SET FOREIGN_KEY_CHECKS = 0");
                for (String table : tables) {
                    if (isOfAYear(table)) {
                        statement.execute("DELETE FROM " + table);
                    }
                }
                statement.execute("DELETE FROM ACT_RU_AUTHORIZATION WHERE RESOURCE_TYPE_ = 7 AND RESOURCE_ID_ <> '*'");
                statement.execute("SET FOREIGN_KEY_CHECKS = 1");
            }
            return null;
        });
    }

    /** Lets the server look at its tables anew, so that it plans by their size and not by chance. */
    void analyse() {
        tables().forEach(table -> jdbc.queryForList("ANALYZE TABLE " + table));
    }

    private List<String> tables() {
        return jdbc.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()", String.class);
    }

    private static boolean isOfAYear(String table) {
        return table.startsWith("ACT_") ? table.matches(INSTANCES) : !STAYS.contains(table);
    }
}
