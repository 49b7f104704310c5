package org.starbranch.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;

/** What was returned to the branches, and which revision answered it. */
@Component
class Returns {

    private final JdbcClient jdbc;
    private final Clock clock;

    Returns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a return; it stays open until the branch has answered. */
    void add(RatingId rating, List<String> items, String question, Actor actor) {
        jdbc.sql("INSERT INTO rating_return (cycle_code, branch_code, number, items, question, actor, at,"
                        + " answered_revision) VALUES (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        rating.cycle(),
                        rating.branch(),
                        all(rating).size() + 1,
                        String.join(",", items),
                        question,
                        actor.userId(),
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .update();
    }

    /** The return that waits for its answer. */
    Optional<Return> open(RatingId rating) {
        return jdbc.sql("SELECT number, items, question FROM rating_return WHERE cycle_code = ? AND branch_code = ?"
                        + " AND answered_revision = 0")
                .params(rating.cycle(), rating.branch())
                .query(Returns::read)
                .optional();
    }

    /** Every return of a rating, oldest first. */
    List<Return> all(RatingId rating) {
        return jdbc.sql("SELECT number, items, question FROM rating_return WHERE cycle_code = ? AND branch_code = ?"
                        + " ORDER BY number")
                .params(rating.cycle(), rating.branch())
                .query(Returns::read)
                .list();
    }

    /** Marks the open return as answered by this revision; false where nothing was open. */
    boolean answer(RatingId rating, int revision) {
        return jdbc.sql("UPDATE rating_return SET answered_revision = ? WHERE cycle_code = ? AND branch_code = ?"
                                + " AND answered_revision = 0")
                        .params(revision, rating.cycle(), rating.branch())
                        .update()
                > 0;
    }

    private static Return read(ResultSet row, int index) throws SQLException {
        return new Return(row.getInt("number"), List.of(row.getString("items").split(",")), row.getString("question"));
    }
}
