package org.starbranch.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.starbranch.rating.StarKind;
import org.starbranch.scoring.Star;
import org.starbranch.shared.RatingId;

/** The rows of the ledger. They are added and read; there is nothing here that changes or removes one. */
@Repository
class LedgerEntries {

    private static final String NEWEST_FIRST = " ORDER BY valid_from DESC, cycle_year DESC, entry_no DESC";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    LedgerEntries(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    void add(List<LedgerEntry> entries) {
        jdbc.batchUpdate(
                "INSERT INTO ledger_entry (cycle_code, branch_code, entry_no, cycle_year, branch_name, kind, star,"
                        + " valid_from, reason, decided_by, paper, published, score_star, quota_star, superior_star, final_star,"
                        + " entered_by, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream().map(LedgerEntries::columns).toList());
    }

    /** Newest first. */
    List<LedgerEntry> ofBranch(String branch) {
        return client.sql("SELECT * FROM ledger_entry WHERE branch_code = ?" + NEWEST_FIRST)
                .param(branch)
                .query(LedgerEntries::read)
                .list();
    }

    /** By branch, oldest first. */
    List<LedgerEntry> ofCycle(String cycle) {
        return client.sql("SELECT * FROM ledger_entry WHERE cycle_code = ? ORDER BY branch_code, entry_no")
                .param(cycle)
                .query(LedgerEntries::read)
                .list();
    }

    /** The annual stars of all branches, those of later years left out. */
    List<LedgerEntry> annualUpTo(int year) {
        return client.sql("SELECT * FROM ledger_entry WHERE kind = 'ANNUAL' AND cycle_year <= ?")
                .param(year)
                .query(LedgerEntries::read)
                .list();
    }

    private static Object[] columns(LedgerEntry e) {
        return new @Nullable Object[] {
            e.rating().cycle(),
            e.rating().branch(),
            e.entry(),
            e.year(),
            e.branchName(),
            e.kind().name(),
            e.star().toString(),
            e.from(),
            e.reason(),
            e.decidedBy(),
            e.paper(),
            e.published(),
            text(e.stars().get(StarKind.SCORE)),
            text(e.stars().get(StarKind.QUOTA)),
            text(e.stars().get(StarKind.SUPERIOR)),
            text(e.stars().get(StarKind.FINAL)),
            e.enteredBy(),
            e.enteredAt()
        };
    }

    private static @Nullable String text(@Nullable Star star) {
        return star == null ? null : star.toString();
    }

    private static LedgerEntry read(ResultSet row, int index) throws SQLException {
        return new LedgerEntry(
                new RatingId(row.getString("cycle_code"), row.getString("branch_code")),
                row.getInt("entry_no"),
                row.getInt("cycle_year"),
                row.getString("branch_name"),
                LedgerEntry.Kind.valueOf(row.getString("kind")),
                Star.of(row.getString("star")),
                row.getObject("valid_from", LocalDate.class),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getString("paper"),
                row.getBoolean("published"),
                stars(row),
                row.getString("entered_by"),
                row.getObject("entered_at", LocalDateTime.class));
    }

    private static Map<StarKind, Star> stars(ResultSet row) throws SQLException {
        Map<StarKind, Star> stars = new EnumMap<>(StarKind.class);
        for (StarKind kind : StarKind.values()) {
            String star = row.getString(kind.name().toLowerCase(java.util.Locale.ROOT) + "_star");
            if (star != null) {
                stars.put(kind, Star.of(star));
            }
        }
        return stars;
    }
}
