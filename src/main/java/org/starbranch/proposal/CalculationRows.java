package org.starbranch.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.scoring.Allocation.Limit;
import org.starbranch.scoring.Allocation.Tie;
import org.starbranch.scoring.Star;

/** Every calculation ever made; one query per table, whatever the number of branches. */
@Component
class CalculationRows {

    private static final String LINES = "SELECT l.*, r.branch_name FROM proposal_line l JOIN roster_entry r"
            + " ON r.cycle_code = l.cycle_code AND r.branch_code = l.branch_code"
            + " WHERE l.cycle_code = ? AND l.run = ? ORDER BY l.position";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    CalculationRows(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    Optional<Calculation> find(String cycle, int run) {
        return jdbc.sql("SELECT roster_size, basis FROM proposal_run WHERE cycle_code = ? AND run = ?")
                .params(cycle, run)
                .query((row, index) -> calculation(cycle, run, row.getInt(1), row.getString(2)))
                .optional();
    }

    void save(String cycle, Calculation calculation) {
        int run = calculation.run();
        batch.update(
                "INSERT INTO proposal_run (cycle_code, run, roster_size, basis, at) VALUES (?, ?, ?, ?, ?)",
                cycle,
                run,
                calculation.rosterSize(),
                calculation.basis(),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
        batch.batchUpdate(
                "INSERT INTO proposal_line (cycle_code, run, branch_code, position, place, total_exact, total_shown,"
                        + " key_text, score_star, quota_star, tied, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines(cycle, calculation));
        batch.batchUpdate(
                "INSERT INTO proposal_cap (cycle_code, run, star, places, explanation) VALUES (?, ?, ?, ?, ?)",
                calculation.caps().stream()
                        .map(cap -> new Object[] {cycle, run, cap.star(), cap.limit(), cap.explanation()})
                        .toList());
        batch.batchUpdate(
                "INSERT INTO proposal_tie (cycle_code, run, star, places, branches) VALUES (?, ?, ?, ?, ?)",
                calculation.ties().stream()
                        .map(tie ->
                                new Object[] {cycle, run, tie.star(), tie.places(), String.join(" ", tie.branches())})
                        .toList());
        batch.batchUpdate(
                "INSERT INTO proposal_warning (cycle_code, run, position, warning) VALUES (?, ?, ?, ?)",
                warnings(cycle, calculation));
    }

    private static List<Object[]> lines(String cycle, Calculation calculation) {
        List<Object[]> rows = new ArrayList<>();
        for (ProposalLine line : calculation.lines()) {
            rows.add(new Object[] {
                cycle,
                calculation.run(),
                line.branch(),
                rows.size(),
                line.place(),
                line.exactTotal(),
                line.total(),
                line.keys(),
                line.scoreStar().toString(),
                line.quotaStar().toString(),
                line.tied(),
                line.reason()
            });
        }
        return rows;
    }

    private static List<Object[]> warnings(String cycle, Calculation calculation) {
        List<Object[]> rows = new ArrayList<>();
        for (String warning : calculation.warnings()) {
            rows.add(new Object[] {cycle, calculation.run(), rows.size(), warning});
        }
        return rows;
    }

    private Calculation calculation(String cycle, int run, int rosterSize, String basis) {
        return new Calculation(
                run,
                rosterSize,
                basis,
                jdbc.sql(LINES).params(cycle, run).query(CalculationRows::line).list(),
                jdbc.sql("SELECT * FROM proposal_cap WHERE cycle_code = ? AND run = ? ORDER BY star DESC")
                        .params(cycle, run)
                        .query(CalculationRows::cap)
                        .list(),
                jdbc.sql("SELECT * FROM proposal_tie WHERE cycle_code = ? AND run = ? ORDER BY star DESC")
                        .params(cycle, run)
                        .query(CalculationRows::tie)
                        .list(),
                jdbc.sql("SELECT warning FROM proposal_warning WHERE cycle_code = ? AND run = ? ORDER BY position")
                        .params(cycle, run)
                        .query(String.class)
                        .list());
    }

    private static ProposalLine line(ResultSet row, int index) throws SQLException {
        return new ProposalLine(
                row.getString("branch_code"),
                row.getString("branch_name"),
                row.getObject("place", Integer.class),
                row.getString("total_shown"),
                row.getString("total_exact"),
                row.getString("key_text"),
                Star.of(row.getString("score_star")),
                Star.of(row.getString("quota_star")),
                row.getBoolean("tied"),
                row.getString("reason"));
    }

    private static Limit cap(ResultSet row, int index) throws SQLException {
        return new Limit(row.getInt("star"), row.getInt("places"), row.getString("explanation"));
    }

    private static Tie tie(ResultSet row, int index) throws SQLException {
        return new Tie(
                row.getInt("star"),
                row.getInt("places"),
                List.of(row.getString("branches").split(" ")));
    }
}
