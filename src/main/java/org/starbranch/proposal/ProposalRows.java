package org.starbranch.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.proposal.Proposal.State;

/** One row per cycle; whoever changes a proposal holds its row until the end of his transaction. */
@Component
class ProposalRows {

    private static final String BEGIN =
            "INSERT IGNORE INTO proposal (cycle_code, run, state, prepared_by, opinion, soft_minimum_reason)"
                    + " VALUES (?, 0, 'TIED', '', '', '')";

    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Proposal> find(String cycle) {
        return read("SELECT * FROM proposal WHERE cycle_code = ?", cycle);
    }

    /** Locks the row; a first one is made for a cycle that has none yet. */
    Proposal begin(String cycle) {
        jdbc.sql(BEGIN).param(cycle).update();
        return lock(cycle).orElseThrow();
    }

    Optional<Proposal> lock(String cycle) {
        return read("SELECT * FROM proposal WHERE cycle_code = ? FOR UPDATE", cycle);
    }

    void calculated(String cycle, int run, State state) {
        jdbc.sql("UPDATE proposal SET run = ?, state = ? WHERE cycle_code = ?")
                .params(run, state.name(), cycle)
                .update();
    }

    void prepared(String cycle, String actor, String opinion, String softMinimumReason) {
        jdbc.sql("UPDATE proposal SET state = ?, prepared_by = ?, opinion = ?, soft_minimum_reason = ?,"
                        + " prepared_at = ? WHERE cycle_code = ?")
                .params(State.PREPARED.name(), actor, opinion, softMinimumReason, now(), cycle)
                .update();
    }

    void sealed(String cycle) {
        enter(cycle, State.SEALED);
        jdbc.sql("UPDATE proposal SET sealed_at = ? WHERE cycle_code = ?")
                .params(now(), cycle)
                .update();
    }

    void released(String cycle) {
        enter(cycle, State.RELEASED);
        jdbc.sql("UPDATE proposal SET released_at = ? WHERE cycle_code = ?")
                .params(now(), cycle)
                .update();
    }

    void enter(String cycle, State state) {
        jdbc.sql("UPDATE proposal SET state = ? WHERE cycle_code = ?")
                .params(state.name(), cycle)
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    private Optional<Proposal> read(String sql, String cycle) {
        return jdbc.sql(sql).param(cycle).query(ProposalRows::proposal).optional();
    }

    private static Proposal proposal(ResultSet row, int index) throws SQLException {
        return new Proposal(
                row.getString("cycle_code"),
                row.getInt("run"),
                State.valueOf(row.getString("state")),
                row.getString("prepared_by"),
                row.getString("opinion"),
                row.getString("soft_minimum_reason"),
                row.getObject("sealed_at", LocalDateTime.class),
                row.getObject("released_at", LocalDateTime.class));
    }
}
