package org.starbranch.dashboard;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.dashboard.ReturnLine.Change;
import org.starbranch.scheme.model.Item;
import org.starbranch.scheme.model.Point;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.RatingId;

/** What was returned to a branch, old and new values side by side. */
@Component
class ReturnedItems {

    private static final String OWN_SHEET = "self";

    private final JdbcClient jdbc;
    private final Names names;

    ReturnedItems(JdbcClient jdbc, Names names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** Oldest first. */
    List<ReturnLine> of(RatingId rating, Scheme scheme) {
        List<Row> rows = jdbc.sql("SELECT number, items, question, actor, at, answered_revision FROM rating_return"
                        + " WHERE cycle_code = ? AND branch_code = ? ORDER BY number")
                .params(rating.cycle(), rating.branch())
                .query(ReturnedItems::row)
                .list();
        Map<Integer, Map<String, Scored>> revisions = rows.isEmpty() ? Map.of() : revisions(rating);
        Map<String, String> known = names.of(rows.stream().map(Row::actor).toList());
        return rows.stream()
                .map(row -> line(row, scheme, revisions, known.getOrDefault(row.actor(), row.actor())))
                .toList();
    }

    private Map<Integer, Map<String, Scored>> revisions(RatingId rating) {
        Map<Integer, Map<String, Scored>> revisions = new HashMap<>();
        jdbc.sql("SELECT revision, point, score, reason FROM rating_score"
                        + " WHERE cycle_code = ? AND branch_code = ? AND sheet = ?")
                .params(rating.cycle(), rating.branch(), OWN_SHEET)
                .query(ReturnedItems::scored)
                .list()
                .forEach(scored -> revisions
                        .computeIfAbsent(scored.revision(), revision -> new HashMap<>())
                        .put(scored.point(), scored));
        return revisions;
    }

    private static ReturnLine line(Row row, Scheme scheme, Map<Integer, Map<String, Scored>> revisions, String actor) {
        List<Item> items = row.items().stream().map(scheme::item).toList();
        return new ReturnLine(
                row.number(),
                row.at(),
                actor,
                items.stream().map(Item::name).toList(),
                row.question(),
                row.answeredBy() > 0,
                row.answeredBy() > 0 ? changes(items, row.answeredBy(), revisions) : List.of());
    }

    private static List<Change> changes(List<Item> items, int revision, Map<Integer, Map<String, Scored>> revisions) {
        Map<String, Scored> before = revisions.getOrDefault(revision - 1, Map.of());
        Map<String, Scored> after = revisions.getOrDefault(revision, Map.of());
        return items.stream()
                .flatMap(item -> item.points().stream())
                .filter(point -> point.isOn(OWN_SHEET))
                .map(point -> change(point, before.get(point.code()), after.get(point.code())))
                .collect(Collectors.toList());
    }

    private static Change change(Point point, @Nullable Scored before, @Nullable Scored after) {
        return new Change(
                point.name(),
                before == null ? null : before.score(),
                after == null ? null : after.score(),
                after == null ? "" : after.reason());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getInt(1),
                List.of(row.getString(2).split(",")),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDateTime.class),
                row.getInt(6));
    }

    private static Scored scored(ResultSet row, int index) throws SQLException {
        BigDecimal score = row.getBigDecimal(3).stripTrailingZeros();
        return new Scored(row.getInt(1), row.getString(2), score.toPlainString(), row.getString(4));
    }

    private record Row(
            int number, List<String> items, String question, String actor, LocalDateTime at, int answeredBy) {}

    private record Scored(int revision, String point, String score, String reason) {}
}
