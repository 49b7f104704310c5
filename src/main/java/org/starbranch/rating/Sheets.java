package org.starbranch.rating;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.scoring.Honour;
import org.starbranch.scoring.Scored;
import org.starbranch.scoring.SheetScores;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;

/** Every sheet that was ever submitted, revision by revision; nothing is overwritten. */
@Component
class Sheets {

    /** The codes of the sheets that {@code branch-rating} knows. */
    static final String SELF = "self";

    static final String ASSESSOR = "assessor";
    static final String DAILY = "daily";

    private static final String OF_CYCLE =
            "SELECT s.branch_code, s.sheet, s.point, s.score, s.reason FROM rating_score s"
                    + " JOIN (SELECT branch_code, sheet, MAX(revision) AS revision FROM rating_sheet"
                    + " WHERE cycle_code = ? GROUP BY branch_code, sheet) h"
                    + " ON h.branch_code = s.branch_code AND h.sheet = s.sheet AND h.revision = s.revision"
                    + " WHERE s.cycle_code = ?";
    private static final String OF_RATING =
            "SELECT s.branch_code, s.sheet, s.point, s.score, s.reason FROM rating_score s"
                    + " JOIN (SELECT sheet, MAX(revision) AS revision FROM rating_sheet"
                    + " WHERE cycle_code = ? AND branch_code = ? GROUP BY sheet) h"
                    + " ON h.sheet = s.sheet AND h.revision = s.revision"
                    + " WHERE s.cycle_code = ? AND s.branch_code = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Sheets(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** What holds now of each sheet of a rating, by code of the sheet. */
    Map<String, SheetScores> current(RatingId rating) {
        return jdbc
                .sql(OF_RATING)
                .params(rating.cycle(), rating.branch(), rating.cycle(), rating.branch())
                .query(Sheets::entry)
                .list()
                .stream()
                .collect(Grouped::new, Grouped::add, Grouped::addAll)
                .of(rating.branch());
    }

    /** What holds now of each sheet, by branch and code of the sheet. */
    Map<String, Map<String, SheetScores>> ofCycle(String cycle) {
        return jdbc.sql(OF_CYCLE).params(cycle, cycle).query(Sheets::entry).list().stream()
                .collect(Grouped::new, Grouped::add, Grouped::addAll)
                .all();
    }

    /** The number of the latest revision of a sheet, counted from 1; 0 while there is none. */
    int revision(RatingId rating, String sheet) {
        return jdbc.sql("SELECT COALESCE(MAX(revision), 0) FROM rating_sheet"
                        + " WHERE cycle_code = ? AND branch_code = ? AND sheet = ?")
                .params(rating.cycle(), rating.branch(), sheet)
                .query(Integer.class)
                .single();
    }

    /** The scores of an earlier revision. */
    SheetScores ofRevision(RatingId rating, String sheet, int revision) {
        Grouped points = jdbc
                .sql("SELECT branch_code, sheet, point, score, reason FROM rating_score"
                        + " WHERE cycle_code = ? AND branch_code = ? AND sheet = ? AND revision = ?")
                .params(rating.cycle(), rating.branch(), sheet, revision)
                .query(Sheets::entry)
                .list()
                .stream()
                .collect(Grouped::new, Grouped::add, Grouped::addAll);
        return points.of(rating.branch()).getOrDefault(sheet, new SheetScores(sheet, Map.of()));
    }

    /** The star that the branch applied for last; empty before its first sheet. */
    String appliedStar(RatingId rating) {
        return jdbc.sql("SELECT applied_star FROM rating_sheet WHERE cycle_code = ? AND branch_code = ? AND sheet = ?"
                        + " ORDER BY revision DESC LIMIT 1")
                .params(rating.cycle(), rating.branch(), SELF)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The login names of all who submitted one of these sheets, in whatever revision. */
    Set<String> actors(RatingId rating, Set<String> sheets) {
        return new TreeSet<>(
                jdbc.sql("SELECT DISTINCT actor FROM rating_sheet WHERE cycle_code = :cycle AND branch_code = :branch"
                                + " AND sheet IN (:sheets)")
                        .param("cycle", rating.cycle())
                        .param("branch", rating.branch())
                        .param("sheets", sheets)
                        .query(String.class)
                        .list());
    }

    /** Adds a revision with all its points and gives its number. */
    int append(RatingId rating, SheetScores scores, Actor actor, String occasion, String appliedStar) {
        int revision = revision(rating, scores.sheet()) + 1;
        jdbc.sql(
                        "INSERT INTO rating_sheet (cycle_code, branch_code, sheet, revision, actor, occasion, applied_star, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        rating.cycle(),
                        rating.branch(),
                        scores.sheet(),
                        revision,
                        actor.userId(),
                        occasion,
                        appliedStar,
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .update();
        appendPoints(rating, scores, revision);
        return revision;
    }

    private void appendPoints(RatingId rating, SheetScores scores, int revision) {
        batches.batchUpdate(
                "INSERT INTO rating_score (cycle_code, branch_code, sheet, revision, point, score, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                scores.points().entrySet().stream()
                        .map(point -> new Object[] {
                            rating.cycle(),
                            rating.branch(),
                            scores.sheet(),
                            revision,
                            point.getKey(),
                            point.getValue().value(),
                            point.getValue().reason()
                        })
                        .toList());
    }

    /** The honours of the branch's latest sheet, in the order in which it listed them. */
    List<Honour> honours(RatingId rating) {
        return jdbc.sql("SELECT person, level, awarded_on FROM rating_honour WHERE cycle_code = ? AND branch_code = ?"
                        + " AND revision = ? ORDER BY line")
                .params(rating.cycle(), rating.branch(), revision(rating, SELF))
                .query((row, index) ->
                        new Honour(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
                .list();
    }

    /** Keeps the honours that belong to a revision of the branch's sheet. */
    void appendHonours(RatingId rating, int revision, List<Honour> honours) {
        int[] line = {0};
        batches.batchUpdate(
                "INSERT INTO rating_honour (cycle_code, branch_code, revision, line, person, level, awarded_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                honours.stream()
                        .map(honour -> new Object[] {
                            rating.cycle(),
                            rating.branch(),
                            revision,
                            ++line[0],
                            honour.person(),
                            honour.level(),
                            honour.on()
                        })
                        .toList());
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        BigDecimal score = row.getBigDecimal("score").stripTrailingZeros();
        return new Entry(
                row.getString("branch_code"),
                row.getString("sheet"),
                row.getString("point"),
                new Scored(score.setScale(Math.max(score.scale(), 0)), row.getString("reason")));
    }

    private record Entry(String branch, String sheet, String point, Scored scored) {}

    /** Points put together to sheets, sheets to branches. */
    private static final class Grouped {

        private final Map<String, Map<String, Map<String, Scored>>> branches = new TreeMap<>();

        void add(Entry entry) {
            branches.computeIfAbsent(entry.branch(), b -> new TreeMap<>())
                    .computeIfAbsent(entry.sheet(), s -> new LinkedHashMap<>())
                    .put(entry.point(), entry.scored());
        }

        void addAll(Grouped other) {
            throw new UnsupportedOperationException("read in order");
        }

        Map<String, SheetScores> of(String branch) {
            return Optional.ofNullable(all().get(branch)).orElseGet(Map::of);
        }

        Map<String, Map<String, SheetScores>> all() {
            Map<String, Map<String, SheetScores>> all = new TreeMap<>();
            branches.forEach((branch, sheets) -> {
                Map<String, SheetScores> read = new TreeMap<>();
                sheets.forEach((sheet, points) -> read.put(sheet, new SheetScores(sheet, points)));
                all.put(branch, read);
            });
            return all;
        }
    }
}
