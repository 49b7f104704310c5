package org.starbranch.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.shared.Actor;
import org.starbranch.shared.AtHand;
import org.starbranch.shared.RatingId;

/** What was returned to the branches, and which revision answered it. */
@Component
class Returns {

    private final JdbcClient jdbc;
    private final AtHand<RatingId, ReturnFile> files = new AtHand<>();
    private final Clock clock;

    Returns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything returned to a branch, read once in a transaction. */
    ReturnFile of(RatingId rating) {
        return files.of(rating, this::read);
    }

    /** Adds a return; it stays open until the branch has answered. */
    void add(RatingId rating, List<String> items, String question, Actor actor) {
        Return added = new Return(of(rating).all().size() + 1, items, question, 0);
        jdbc.sql("INSERT INTO rating_return (cycle_code, branch_code, number, items, question, actor, at,"
                        + " answered_revision) VALUES (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        rating.cycle(),
                        rating.branch(),
                        added.number(),
                        String.join(",", items),
                        question,
                        actor.userId(),
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .update();
        files.change(rating, file -> file.with(added));
    }

    /** Marks a return as answered by this revision of the branch's sheet. */
    void answer(RatingId rating, Return open, int revision) {
        jdbc.sql("UPDATE rating_return SET answered_revision = ? WHERE cycle_code = ? AND branch_code = ?"
                        + " AND number = ?")
                .params(revision, rating.cycle(), rating.branch(), open.number())
                .update();
        files.change(rating, file -> file.answered(open, revision));
    }

    private ReturnFile read(RatingId rating) {
        return new ReturnFile(jdbc.sql("SELECT number, items, question, answered_revision FROM rating_return"
                        + " WHERE cycle_code = ? AND branch_code = ? ORDER BY number")
                .params(rating.cycle(), rating.branch())
                .query(Returns::row)
                .list());
    }

    private static Return row(ResultSet row, int index) throws SQLException {
        return new Return(row.getInt(1), List.of(row.getString(2).split(",")), row.getString(3), row.getInt(4));
    }
}
