package org.starbranch.nodes;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything of one cycle that can be counted, line by line: what a run with kills must have in common with a run
 * without. Dates and ids are left out.
 */
public final class Census {

    private final JdbcClient jdbc;
    private final String cycle;

    public Census(JdbcClient jdbc, String cycle) {
        this.jdbc = jdbc;
        this.cycle = cycle;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(rows());
        lines.addAll(facts());
        lines.addAll(steps());
        lines.addAll(stars());
        return lines;
    }

    /** The rows of each table that belongs to a cycle. */
    private List<String> rows() {
        return jdbc
                .sql("SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND column_name = 'cycle_code' ORDER BY table_name")
                .query(String.class)
                .list()
                .stream()
                .map(table -> "rows," + table + ","
                        + jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE cycle_code = ?")
                                .param(cycle)
                                .query(Integer.class)
                                .single())
                .toList();
    }

    /** The facts on record: how many of each kind, about how many subjects. */
    private List<String> facts() {
        return jdbc.sql("SELECT CONCAT('facts,', action, ',', COUNT(*), ',', COUNT(DISTINCT subject)) FROM audit_entry"
                        + " WHERE subject LIKE CONCAT(?, '%') GROUP BY action ORDER BY action")
                .param(cycle)
                .query(String.class)
                .list();
    }

    /** How many times each step of each process was entered and left, and how many jobs were executed. */
    private List<String> steps() {
        return jdbc.sql("SELECT line FROM (SELECT CONCAT('step,', PROC_DEF_KEY_, ',', ACT_ID_, ',', COUNT(*), ','"
                        + ", SUM(END_TIME_ IS NULL)) AS line FROM ACT_HI_ACTINST GROUP BY PROC_DEF_KEY_, ACT_ID_"
                        + " UNION ALL SELECT CONCAT('jobs,', ACT_ID_, ',', COUNT(*)) FROM ACT_HI_JOB_LOG"
                        + " WHERE JOB_STATE_ = 2 GROUP BY ACT_ID_) lines_of_steps ORDER BY line")
                .query(String.class)
                .list();
    }

    /** The four stars of each branch, the newest of each kind. */
    private List<String> stars() {
        return jdbc.sql("SELECT CONCAT('star,', branch_code, ',', GROUP_CONCAT(CONCAT(kind, '=', star)"
                        + " ORDER BY kind, version SEPARATOR ',')) FROM rating_star WHERE cycle_code = ?"
                        + " GROUP BY branch_code ORDER BY branch_code")
                .param(cycle)
                .query(String.class)
                .list();
    }
}
