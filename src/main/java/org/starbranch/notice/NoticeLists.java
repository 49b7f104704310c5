package org.starbranch.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Notice.Correction;
import org.starbranch.notice.Notice.Line;
import org.starbranch.scoring.Star;

/** The frozen lists. Lines, corrections and hashes are added, never changed. */
@Component
class NoticeLists {

    /** A list as it stands in its newest version. */
    record Frozen(int version, String hash, List<Line> lines) {

        /** Whether the lines still are what was sealed. */
        boolean isIntact() {
            return hash.equals(ListHash.of(lines));
        }
    }

    /** Stands for a star where a branch was struck off. */
    private static final String STRUCK = "STRUCK";

    private final JdbcClient jdbc;

    NoticeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void freeze(String cycle, List<Line> lines) {
        lines.forEach(line -> jdbc.sql(
                        "INSERT INTO notice_line (cycle_code, branch_code, branch_name, star) VALUES (?, ?, ?, ?)")
                .params(cycle, line.branch(), line.name(), line.published().toString())
                .update());
        seal(cycle, 1);
    }

    /** Appends a star, or that it was struck off, to the line of a branch; the list gets a new version and a new hash. */
    void correct(String cycle, String branch, @Nullable Star star, LocalDate on, String objection) {
        int version = list(cycle).version() + 1;
        jdbc.sql("INSERT INTO notice_correction (cycle_code, list_version, branch_code, star, corrected_on, objection)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(cycle, version, branch, star == null ? STRUCK : star.toString(), on, objection)
                .update();
        seal(cycle, version);
    }

    Frozen list(String cycle) {
        return jdbc.sql("SELECT list_version, hash FROM notice_hash WHERE cycle_code = ?"
                        + " ORDER BY list_version DESC LIMIT 1")
                .param(cycle)
                .query((row, index) -> new Frozen(row.getInt("list_version"), row.getString("hash"), lines(cycle)))
                .single();
    }

    boolean names(String cycle, String branch) {
        return jdbc.sql("SELECT COUNT(*) FROM notice_line WHERE cycle_code = ? AND branch_code = ?")
                        .params(cycle, branch)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void seal(String cycle, int version) {
        jdbc.sql("INSERT INTO notice_hash (cycle_code, list_version, hash) VALUES (?, ?, ?)")
                .params(cycle, version, ListHash.of(lines(cycle)))
                .update();
    }

    private List<Line> lines(String cycle) {
        Map<String, List<Correction>> corrections =
                corrections(cycle).stream().collect(Collectors.groupingBy(Correction::branch));
        return jdbc.sql(
                        "SELECT branch_code, branch_name, star FROM notice_line WHERE cycle_code = ? ORDER BY branch_code")
                .param(cycle)
                .query((row, index) -> new Line(
                        row.getString("branch_code"),
                        row.getString("branch_name"),
                        Star.of(row.getString("star")),
                        corrections.getOrDefault(row.getString("branch_code"), List.of())))
                .list();
    }

    private List<Correction> corrections(String cycle) {
        return jdbc.sql("SELECT * FROM notice_correction WHERE cycle_code = ? ORDER BY list_version")
                .param(cycle)
                .query(NoticeLists::correction)
                .list();
    }

    private static Correction correction(ResultSet row, int index) throws SQLException {
        return new Correction(
                row.getInt("list_version"),
                row.getString("branch_code"),
                row.getString("star").equals(STRUCK) ? null : Star.of(row.getString("star")),
                row.getObject("corrected_on", LocalDate.class),
                row.getString("objection"));
    }
}
