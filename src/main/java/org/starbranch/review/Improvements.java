package org.starbranch.review;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.scheme.model.CheckState;
import org.starbranch.scheme.model.Responsible;

/** The rows of what a check found not met; listed again, they are those that are left. */
@Component
class Improvements {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Improvements(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** By who is responsible, branch and point. */
    List<Improvement> of(String cycle) {
        return jdbc.sql("SELECT subject, point, state, responsible, reason, due FROM review_improvement"
                        + " WHERE cycle_code = ? ORDER BY responsible, subject, point")
                .param(cycle)
                .query(Improvements::improvement)
                .list();
    }

    /** Lists anew, each without a day. */
    void put(String cycle, List<Improvement> unmet) {
        jdbc.sql("DELETE FROM review_improvement WHERE cycle_code = ?")
                .param(cycle)
                .update();
        batches.batchUpdate(
                "INSERT INTO review_improvement VALUES (?, ?, ?, ?, ?, ?, NULL)",
                unmet.stream()
                        .map(found -> new Object[] {
                            cycle,
                            found.subject(),
                            found.point(),
                            found.state().name(),
                            found.responsible().name(),
                            found.reason()
                        })
                        .toList());
    }

    /** Sets the day for all of them. */
    void due(String cycle, LocalDate day) {
        jdbc.sql("UPDATE review_improvement SET due = ? WHERE cycle_code = ?")
                .params(Date.valueOf(day), cycle)
                .update();
    }

    private static Improvement improvement(ResultSet row, int number) throws SQLException {
        return new Improvement(
                row.getString(1),
                row.getString(2),
                CheckState.valueOf(row.getString(3)),
                Responsible.valueOf(row.getString(4)),
                row.getString(5),
                Optional.ofNullable(row.getDate(6)).map(Date::toLocalDate).orElse(null));
    }
}
