package org.starbranch.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.starbranch.scoring.Star;
import org.starbranch.shared.RatingId;

/** The register of awards and plaques. */
@Repository
class Plaques {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    Plaques(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    boolean isAwarded(String cycle) {
        return exists("SELECT COUNT(*) FROM ledger_award WHERE cycle_code = ?", cycle);
    }

    boolean isUsed(String prefix) {
        return exists("SELECT COUNT(*) FROM ledger_award WHERE plaque_prefix = ?", prefix);
    }

    /** Enters the award of a cycle; a second one meets the table's key. */
    void add(Award award, String prefix, List<Plaque> plaques, String by, LocalDateTime at) {
        client.sql("INSERT INTO ledger_award (cycle_code, issuer, awarded_on, plaque_prefix, awarded_by, awarded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(award.cycle(), award.issuer(), award.on(), prefix, by, at)
                .update();
        jdbc.batchUpdate(
                "INSERT INTO plaque (number, cycle_code, branch_code, star, issuer, handed_over_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                plaques.stream().map(Plaques::columns).toList());
    }

    List<Plaque> ofCycle(String cycle) {
        return client.sql("SELECT * FROM plaque WHERE cycle_code = ? ORDER BY number")
                .param(cycle)
                .query(Plaques::read)
                .list();
    }

    /** Newest first. */
    List<Plaque> ofBranch(String branch) {
        return client.sql("SELECT * FROM plaque WHERE branch_code = ? ORDER BY handed_over_on DESC, number DESC")
                .param(branch)
                .query(Plaques::read)
                .list();
    }

    private boolean exists(String count, String key) {
        return client.sql(count).param(key).query(Integer.class).single() > 0;
    }

    private static Object[] columns(Plaque plaque) {
        return new Object[] {
            plaque.number(),
            plaque.rating().cycle(),
            plaque.rating().branch(),
            plaque.star().toString(),
            plaque.issuer(),
            plaque.handedOverOn()
        };
    }

    private static Plaque read(ResultSet row, int index) throws SQLException {
        return new Plaque(
                row.getString("number"),
                new RatingId(row.getString("cycle_code"), row.getString("branch_code")),
                Star.of(row.getString("star")),
                row.getString("issuer"),
                row.getObject("handed_over_on", LocalDate.class));
    }
}
