package org.starbranch.rating;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.starbranch.rating.SheetFile.Submitted;
import org.starbranch.scoring.Honour;
import org.starbranch.scoring.Scored;
import org.starbranch.scoring.SheetScores;
import org.starbranch.shared.RatingId;

/** Reads the whole file of a branch's sheets with one query: each revision with its points, then the honours. */
@Component
class SheetFileRows {

    private static final String SQL = "SELECT s.sheet, s.revision, s.applied_star, p.point, p.score, p.reason,"
            + " NULL AS awarded_on, 0 AS line FROM rating_sheet s LEFT JOIN rating_score p"
            + " ON p.cycle_code = s.cycle_code AND p.branch_code = s.branch_code"
            + " AND p.sheet = s.sheet AND p.revision = s.revision WHERE s.cycle_code = ? AND s.branch_code = ?"
            + " UNION ALL SELECT 'honours', revision, '', person, NULL, level, awarded_on, line FROM rating_honour"
            + " WHERE cycle_code = ? AND branch_code = ?";

    private final JdbcClient jdbc;

    SheetFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SheetFile read(RatingId rating) {
        Reading reading = new Reading();
        jdbc.sql(SQL)
                .params(rating.cycle(), rating.branch(), rating.cycle(), rating.branch())
                .query(reading::add);
        return reading.file();
    }

    /** A score as it was given, without the zeros that the column adds. */
    static Scored scored(BigDecimal value, String reason) {
        BigDecimal score = value.stripTrailingZeros();
        return new Scored(score.setScale(Math.max(score.scale(), 0)), reason);
    }

    private record Line(int number, Honour honour) {}

    private static final class Reading {

        private final Map<String, Map<Integer, Map<String, Scored>>> points = new TreeMap<>();
        private final Map<Integer, String> appliedStars = new TreeMap<>();
        private final Map<Integer, List<Line>> honours = new TreeMap<>();

        void add(ResultSet row) throws SQLException {
            int revision = row.getInt(2);
            if (row.getString(1).equals("honours")) {
                Honour honour = new Honour(row.getString(4), row.getString(6), row.getObject(7, LocalDate.class));
                honours.computeIfAbsent(revision, r -> new ArrayList<>()).add(new Line(row.getInt(8), honour));
            } else {
                addPoint(row, revision);
            }
        }

        private void addPoint(ResultSet row, int revision) throws SQLException {
            Map<String, Scored> sheet = points.computeIfAbsent(row.getString(1), s -> new TreeMap<>())
                    .computeIfAbsent(revision, r -> new LinkedHashMap<>());
            if (row.getString(1).equals(Sheets.SELF)) {
                appliedStars.put(revision, row.getString(3));
            }
            if (row.getString(4) != null) {
                sheet.put(row.getString(4), scored(row.getBigDecimal(5), row.getString(6)));
            }
        }

        SheetFile file() {
            Map<String, TreeMap<Integer, Submitted>> sheets = new TreeMap<>();
            points.forEach((sheet, revisions) -> {
                TreeMap<Integer, Submitted> submitted = new TreeMap<>();
                revisions.forEach((revision, scores) -> submitted.put(revision, submitted(sheet, revision, scores)));
                sheets.put(sheet, submitted);
            });
            return new SheetFile(sheets);
        }

        private Submitted submitted(String sheet, int revision, Map<String, Scored> scores) {
            boolean own = sheet.equals(Sheets.SELF);
            List<Honour> listed = honours.getOrDefault(revision, List.of()).stream()
                    .sorted(Comparator.comparing(Line::number))
                    .map(Line::honour)
                    .toList();
            return new Submitted(
                    new SheetScores(sheet, scores),
                    own ? appliedStars.getOrDefault(revision, "") : "",
                    own ? listed : List.of());
        }
    }
}
