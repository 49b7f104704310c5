package org.starbranch.organisation;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who acts for which general branch. */
@Component
class UnitOfficers {

    private final JdbcClient jdbc;

    UnitOfficers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> of(String unit) {
        return new TreeSet<>(jdbc.sql("SELECT user_id FROM unit_officer WHERE unit_code = ?")
                .param(unit)
                .query(String.class)
                .list());
    }

    void add(String unit, String userId) {
        jdbc.sql("INSERT INTO unit_officer (unit_code, user_id) VALUES (?, ?)")
                .params(unit, userId)
                .update();
    }
}
