package org.starbranch.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.rating.SheetFile.Submitted;
import org.starbranch.scoring.Honour;
import org.starbranch.scoring.Scored;
import org.starbranch.scoring.SheetScores;
import org.starbranch.shared.Actor;
import org.starbranch.shared.AtHand;
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

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SheetFileRows rows;
    private final AtHand<RatingId, SheetFile> files = new AtHand<>();
    private final Clock clock;

    Sheets(JdbcClient jdbc, JdbcTemplate batches, SheetFileRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = rows;
        this.clock = clock;
    }

    /** All sheets about a branch, read once in a transaction. */
    SheetFile of(RatingId rating) {
        return files.of(rating, rows::read);
    }

    /** What holds now of each sheet, by branch and code of the sheet. */
    Map<String, Map<String, SheetScores>> ofCycle(String cycle) {
        Map<String, Map<String, Map<String, Scored>>> points = new TreeMap<>();
        jdbc.sql(OF_CYCLE).params(cycle, cycle).query((ResultSet row) -> add(points, row));
        Map<String, Map<String, SheetScores>> branches = new TreeMap<>();
        points.forEach((branch, sheets) -> {
            Map<String, SheetScores> read = new TreeMap<>();
            sheets.forEach((sheet, scored) -> read.put(sheet, new SheetScores(sheet, scored)));
            branches.put(branch, read);
        });
        return branches;
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

    /** Adds a revision of a sheet that the committee fills in, and gives its number. */
    int append(RatingId rating, SheetScores scores, Actor actor, String occasion) {
        return append(rating, new Submitted(scores, "", List.of()), actor, occasion);
    }

    /** Adds a revision with all its points and gives its number. */
    int append(RatingId rating, Submitted submitted, Actor actor, String occasion) {
        String sheet = submitted.scores().sheet();
        int revision = of(rating).revision(sheet) + 1;
        jdbc.sql(
                        "INSERT INTO rating_sheet (cycle_code, branch_code, sheet, revision, actor, occasion, applied_star, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        rating.cycle(),
                        rating.branch(),
                        sheet,
                        revision,
                        actor.userId(),
                        occasion,
                        submitted.appliedStar(),
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .update();
        appendPoints(rating, submitted.scores(), revision);
        appendHonours(rating, revision, submitted.honours());
        files.change(rating, file -> file.with(revision, submitted));
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

    private void appendHonours(RatingId rating, int revision, List<Honour> honours) {
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

    private static void add(Map<String, Map<String, Map<String, Scored>>> points, ResultSet row) throws SQLException {
        points.computeIfAbsent(row.getString(1), branch -> new TreeMap<>())
                .computeIfAbsent(row.getString(2), sheet -> new LinkedHashMap<>())
                .put(row.getString(3), SheetFileRows.scored(row.getBigDecimal(4), row.getString(5)));
    }
}
