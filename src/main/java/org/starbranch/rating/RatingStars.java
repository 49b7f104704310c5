package org.starbranch.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;

/** The four stars of every branch, with everything that was ever decided about them. Rows are added, never changed. */
@Service
@Transactional(readOnly = true)
public class RatingStars {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    RatingStars(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a star; an earlier one of the same kind stays as it was. */
    @Transactional
    public void record(RatingId rating, StarKind kind, Star star, Actor actor, String reason, String paper) {
        add(rating, kind, current(rating, kind).map(StarRecord::version).orElse(0) + 1, star, actor, reason, paper);
    }

    /** Adds the first star of its kind, where nothing can stand yet; a second would break the table's key. */
    @Transactional
    public void first(RatingId rating, StarKind kind, Star star, Actor actor, String reason, String paper) {
        add(rating, kind, 1, star, actor, reason, paper);
    }

    private void add(RatingId rating, StarKind kind, int version, Star star, Actor actor, String reason, String paper) {
        jdbc.sql("INSERT INTO rating_star (cycle_code, branch_code, kind, version, star, actor, reason, paper, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        rating.cycle(),
                        rating.branch(),
                        kind.name(),
                        version,
                        star.toString(),
                        actor.userId(),
                        reason,
                        paper,
                        LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .update();
        audit.record(actor, "rating.star", rating.toString(), "登记" + kind.title() + "（第" + version + "次）");
    }

    /** What holds now of this kind. */
    public Optional<StarRecord> current(RatingId rating, StarKind kind) {
        return history(rating).stream().filter(star -> star.kind() == kind).reduce((earlier, later) -> later);
    }

    /** What holds now of every kind, by branch code. */
    public Map<String, Map<StarKind, StarRecord>> ofCycle(String cycle) {
        Map<String, Map<StarKind, StarRecord>> byBranch = new TreeMap<>();
        jdbc.sql("SELECT * FROM rating_star WHERE cycle_code = ? ORDER BY branch_code, kind, version")
                .param(cycle)
                .query(RatingStars::read)
                .list()
                .forEach(star -> byBranch.computeIfAbsent(star.rating().branch(), b -> new EnumMap<>(StarKind.class))
                        .put(star.kind(), star));
        return byBranch;
    }

    /** Everything that was decided, kind by kind, oldest first. */
    public List<StarRecord> history(RatingId rating) {
        return jdbc.sql("SELECT * FROM rating_star WHERE cycle_code = ? AND branch_code = ? ORDER BY at, version")
                .params(rating.cycle(), rating.branch())
                .query(RatingStars::read)
                .list();
    }

    private static StarRecord read(ResultSet row, int index) throws SQLException {
        return new StarRecord(
                new RatingId(row.getString("cycle_code"), row.getString("branch_code")),
                StarKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                Star.of(row.getString("star")),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("paper"),
                row.getObject("at", LocalDateTime.class));
    }
}
