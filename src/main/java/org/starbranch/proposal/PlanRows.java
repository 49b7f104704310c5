package org.starbranch.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plans of a cycle, the newest first; rows are only added. */
@Component
class PlanRows {

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Plan> of(String cycle) {
        return jdbc.sql("SELECT * FROM proposal_plan WHERE cycle_code = ? ORDER BY seq DESC")
                .param(cycle)
                .query(PlanRows::plan)
                .list();
    }

    void add(String cycle, Plan plan) {
        jdbc.sql("INSERT INTO proposal_plan (cycle_code, seq, name, note, settings, described, spread, actor, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        cycle,
                        plan.seq(),
                        plan.name(),
                        plan.note(),
                        plan.settings(),
                        plan.described(),
                        plan.spread(),
                        plan.actor(),
                        plan.at())
                .update();
    }

    private static Plan plan(ResultSet row, int index) throws SQLException {
        return new Plan(
                row.getInt("seq"),
                row.getString("name"),
                row.getString("note"),
                row.getString("settings"),
                row.getString("described"),
                row.getString("spread"),
                row.getString("actor"),
                row.getObject("at", java.time.LocalDateTime.class));
    }
}
