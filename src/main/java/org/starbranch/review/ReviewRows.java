package org.starbranch.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.review.Review.Round;
import org.starbranch.review.Review.State;

/** The rows of rounds, sheets and entries. */
@Component
class ReviewRows {

    private static final String SHEET =
            "SELECT cycle_code, subject, sheet, half, rater, round, state, replies, actor, note, at FROM review_sheet";
    private static final String KEY =
            " WHERE cycle_code = :cycle AND subject = :subject AND sheet = :sheet AND half = :half AND rater = :rater";
    private static final String ROUND = "SELECT cycle_code, round, name, half, due, open_sheets FROM review_round";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReviewRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Adds a round without sheets, unless it is there. */
    void addRound(Round round, List<String> sheets, LocalDateTime now) {
        if (round(round.cycle(), round.code()).isEmpty()) {
            jdbc.sql("INSERT INTO review_round (cycle_code, round, name, sheets, half, due, open_sheets, opened_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 0, ?)")
                    .params(
                            round.cycle(),
                            round.code(),
                            round.name(),
                            String.join(",", sheets),
                            round.half(),
                            round.due(),
                            now)
                    .update();
        }
    }

    /** Adds open sheets to a round. */
    void addSheets(String round, List<SheetId> sheets) {
        batches.batchUpdate(
                "INSERT INTO review_sheet"
                        + " (cycle_code, subject, sheet, half, rater, round, state, replies, actor, note, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'OPEN', 0, '', '', NULL)",
                sheets.stream()
                        .map(id -> new Object[] {id.cycle(), id.subject(), id.sheet(), id.half(), id.rater(), round})
                        .toList());
        if (!sheets.isEmpty()) {
            jdbc.sql("UPDATE review_round SET open_sheets = open_sheets + ? WHERE cycle_code = ? AND round = ?")
                    .params(sheets.size(), sheets.get(0).cycle(), round)
                    .update();
        }
    }

    /** One open sheet fewer, whoever else finishes at the same time; gives how many are left. */
    int countDown(String cycle, String round) {
        jdbc.sql("UPDATE review_round SET open_sheets = open_sheets - 1 WHERE cycle_code = ? AND round = ?")
                .params(cycle, round)
                .update();
        return round(cycle, round).orElseThrow().open();
    }

    /** Holds the round's row until the end of the transaction. */
    int lock(String cycle, String round) {
        return jdbc.sql("SELECT open_sheets FROM review_round WHERE cycle_code = ? AND round = ? FOR UPDATE")
                .params(cycle, round)
                .query(Integer.class)
                .single();
    }

    Optional<Round> round(String cycle, String round) {
        return jdbc.sql(ROUND + " WHERE cycle_code = ? AND round = ?")
                .params(cycle, round)
                .query(ReviewRows::round)
                .optional();
    }

    /** The rounds of a cycle, the newest first. */
    List<Round> rounds(String cycle) {
        return jdbc.sql(ROUND + " WHERE cycle_code = ? ORDER BY opened_at DESC, due DESC, round")
                .param(cycle)
                .query(ReviewRows::round)
                .list();
    }

    Optional<Review> sheet(SheetId id) {
        return jdbc.sql(SHEET + KEY).params(key(id)).query(ReviewRows::sheet).optional();
    }

    /** Holds the sheet's row until the end of the transaction. */
    Optional<Review> lock(SheetId id) {
        return jdbc.sql(SHEET + KEY + " FOR UPDATE")
                .params(key(id))
                .query(ReviewRows::sheet)
                .optional();
    }

    /** The sheets of a cycle, in a fixed order. */
    List<Review> sheets(String cycle) {
        return jdbc.sql(SHEET + " WHERE cycle_code = ? ORDER BY half, sheet, subject, rater")
                .param(cycle)
                .query(ReviewRows::sheet)
                .list();
    }

    /** Sheets of a round that are still open, held until the end of the transaction, in a fixed order. */
    List<Review> lockOpen(String cycle, String round) {
        return jdbc.sql(SHEET + " WHERE cycle_code = ? AND round = ? AND state = 'OPEN'"
                        + " ORDER BY subject, sheet, rater FOR UPDATE")
                .params(cycle, round)
                .query(ReviewRows::sheet)
                .list();
    }

    /** Closes an open sheet, once. */
    boolean close(SheetId id, State state, int replies, String actor, String note, LocalDateTime now) {
        return jdbc.sql("UPDATE review_sheet SET state = :state, replies = :replies, actor = :actor, note = :note,"
                                + " at = :now" + KEY + " AND state = 'OPEN'")
                        .params(key(id))
                        .param("state", state.name())
                        .param("replies", replies)
                        .param("actor", actor)
                        .param("note", note)
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Opens filled-in sheets again, in a round of their own. */
    void reopen(Round round, List<SheetId> sheets) {
        sheets.forEach(id -> jdbc.sql("UPDATE review_sheet SET state = 'OPEN', round = :round, actor = '', at = NULL"
                        + KEY + " AND state = 'FILLED'")
                .params(key(id))
                .param("round", round.code())
                .update());
        jdbc.sql("UPDATE review_round SET open_sheets = ? WHERE cycle_code = ? AND round = ?")
                .params(sheets.size(), round.cycle(), round.code())
                .update();
    }

    /** A sheet counts again as somebody had filled it in. */
    void restore(SheetId id, String actor, @Nullable LocalDateTime at) {
        jdbc.sql("UPDATE review_sheet SET state = 'FILLED', actor = :actor, note = '', at = :at" + KEY)
                .params(key(id))
                .param("actor", actor)
                .param("at", at)
                .update();
    }

    void addEntries(SheetId id, Map<String, Entry> entries) {
        batches.batchUpdate(
                "INSERT INTO review_entry (cycle_code, subject, sheet, half, rater, point, entered, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                entries.entrySet().stream()
                        .map(entry -> new Object[] {
                            id.cycle(),
                            id.subject(),
                            id.sheet(),
                            id.half(),
                            id.rater(),
                            entry.getKey(),
                            entry.getValue().entered(),
                            entry.getValue().reason()
                        })
                        .toList());
    }

    /** Every entry of a cycle by sheet and point, in one question. */
    Map<SheetId, Map<String, Entry>> entries(String cycle) {
        Map<SheetId, Map<String, Entry>> found = new LinkedHashMap<>();
        jdbc.sql("SELECT cycle_code, subject, sheet, half, rater, point, entered, reason FROM review_entry"
                        + " WHERE cycle_code = ? ORDER BY half, sheet, subject, rater, point")
                .param(cycle)
                .query((ResultSet row) -> {
                    found.computeIfAbsent(id(row), id -> new LinkedHashMap<>())
                            .put(row.getString(6), new Entry(row.getString(7), row.getString(8)));
                });
        return found;
    }

    /** Whom the office invited for a sheet; empty where it invited nobody by name. */
    Set<String> panel(String cycle, String sheet) {
        return new TreeSet<>(jdbc.sql("SELECT rater FROM review_panel WHERE cycle_code = ? AND sheet = ?")
                .params(cycle, sheet)
                .query(String.class)
                .list());
    }

    void setPanel(String cycle, String sheet, Set<String> raters) {
        jdbc.sql("DELETE FROM review_panel WHERE cycle_code = ? AND sheet = ?")
                .params(cycle, sheet)
                .update();
        batches.batchUpdate(
                "INSERT INTO review_panel (cycle_code, sheet, rater) VALUES (?, ?, ?)",
                raters.stream().map(rater -> new Object[] {cycle, sheet, rater}).toList());
    }

    private static Map<String, Object> key(SheetId id) {
        return Map.of(
                "cycle", id.cycle(),
                "subject", id.subject(),
                "sheet", id.sheet(),
                "half", id.half(),
                "rater", id.rater());
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getDate(5).toLocalDate(),
                row.getInt(6));
    }

    private static Review sheet(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp(11);
        return new Review(
                id(row),
                row.getString(6),
                State.valueOf(row.getString(7)),
                row.getInt(8),
                row.getString(9),
                row.getString(10),
                at == null ? null : at.toLocalDateTime());
    }

    private static SheetId id(ResultSet row) throws SQLException {
        return new SheetId(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5));
    }
}
