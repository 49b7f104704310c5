package org.starbranch.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Actor;

/** The rows of lines that came back, each with what stood there before; nothing of it is ever changed or removed. */
@Component
class ReturnedLines {

    private static final String KEY =
            " r.cycle_code = ? AND r.subject = ? AND r.sheet = ? AND r.half = ? AND r.rater = ?";
    private static final String LINES =
            "SELECT r.cycle_code, r.subject, r.sheet, r.half, r.rater, r.point, r.number, r.finding, r.entered, r.reason,"
                    + " r.scored_by, r.scored_at, r.due, r.lapsed, e.entered, e.reason FROM review_return r"
                    + " LEFT JOIN review_entry e ON e.cycle_code = r.cycle_code AND e.subject = r.subject"
                    + " AND e.sheet = r.sheet AND e.half = r.half AND e.rater = r.rater AND e.point = r.point";

    private final JdbcClient jdbc;

    ReturnedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of a cycle, the newest round of corrections first. */
    List<ReturnedLine> of(String cycle) {
        return jdbc.sql(LINES + " WHERE r.cycle_code = ? ORDER BY r.number DESC, r.subject, r.point")
                .param(cycle)
                .query(ReturnedLines::line)
                .list();
    }

    /** The lines of a sheet that wait for their correction, all of one round of corrections. */
    List<ReturnedLine> open(SheetId id) {
        List<ReturnedLine> lines = jdbc.sql(LINES + " WHERE" + KEY + " ORDER BY r.number DESC, r.point")
                .params(key(id))
                .query(ReturnedLines::line)
                .list();
        return lines.stream()
                .filter(line -> line.isOpen() && line.number() == lines.get(0).number())
                .toList();
    }

    /** The points of a sheet that wait for their correction; empty where none came back. */
    Set<String> openPoints(SheetId id) {
        return open(id).stream().map(ReturnedLine::point).collect(Collectors.toSet());
    }

    /** How many rounds of corrections there were in a cycle. */
    int rounds(String cycle) {
        return jdbc.sql("SELECT COALESCE(MAX(number), 0) FROM review_return WHERE cycle_code = ?")
                .param(cycle)
                .query(Integer.class)
                .single();
    }

    /** Keeps what stands on a line and takes it from the sheet. */
    void takeBack(Review sheet, String point, Entry standing, Return why) {
        SheetId id = sheet.id();
        jdbc.sql("INSERT INTO review_return VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')")
                .params(key(id))
                .params(point, why.number(), why.finding(), why.actor().userId(), why.at(), why.due())
                .params(standing.entered(), standing.reason(), sheet.actor(), sheet.at())
                .update();
        jdbc.sql(
                        "DELETE FROM review_entry WHERE cycle_code = ? AND subject = ? AND sheet = ? AND half = ? AND rater = ?"
                                + " AND point = ?")
                .params(key(id))
                .param(point)
                .update();
    }

    /** How a line comes back: in which round of corrections, why, until when, by whom. */
    record Return(int number, String finding, LocalDate due, Actor actor, LocalDateTime at) {}

    /** Notes that a line stands as before because nobody answered. */
    void lapse(ReturnedLine line, String why) {
        jdbc.sql("UPDATE review_return SET lapsed = ? WHERE cycle_code = ? AND subject = ? AND sheet = ? AND half = ?"
                        + " AND rater = ? AND point = ? AND number = ?")
                .param(why)
                .params(key(line.sheet()))
                .params(line.point(), line.number())
                .update();
    }

    private static List<Object> key(SheetId id) {
        return List.of(id.cycle(), id.subject(), id.sheet(), id.half(), id.rater());
    }

    private static ReturnedLine line(ResultSet row, int number) throws SQLException {
        return new ReturnedLine(
                new SheetId(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5)),
                row.getString(6),
                row.getInt(7),
                row.getString(8),
                new Entry(row.getString(9), row.getString(10)),
                row.getString(11),
                Optional.ofNullable(row.getTimestamp(12))
                        .map(Timestamp::toLocalDateTime)
                        .orElse(null),
                row.getDate(13).toLocalDate(),
                row.getString(14),
                now(row));
    }

    private static @Nullable Entry now(ResultSet row) throws SQLException {
        return row.getString(15) == null ? null : new Entry(row.getString(15), row.getString(16));
    }
}
