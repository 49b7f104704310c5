package org.starbranch.dashboard.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.starbranch.cycle.Cycles;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.Ratings;
import org.starbranch.rating.StarKind;
import org.starbranch.scheme.model.Point;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.SteerableClock;
import org.starbranch.shared.Time;

/** A year of the sample college as pages find it: opened, scored, decided, released. */
@TestComponent
class ExampleYear {

    static final String CYCLE = "2025-zhaoqing-2023";
    static final Actor OFFICE = new Actor("office", Set.of("office"));

    private final Cycles cycles;
    private final Ratings ratings;
    private final RatingStars stars;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SteerableClock clock;

    ExampleYear(
            Cycles cycles,
            Ratings ratings,
            RatingStars stars,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            SteerableClock clock) {
        this.cycles = cycles;
        this.ratings = ratings;
        this.stars = stars;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Opened on 1 November 2025, every branch at its self-assessment; today is the given day. */
    void openedAndNow(LocalDate today) {
        moveTo(LocalDate.of(2025, 11, 1));
        cycles.open("zhaoqing-2023", 2025, "strict", OFFICE);
        ratings.open(
                CYCLE, cycles.rated(CYCLE).stream().map(entry -> entry.branch()).toList());
        moveTo(today);
    }

    void moveTo(LocalDate day) {
        clock.moveTo(ZonedDateTime.of(day, LocalDateTime.MIN.toLocalTime().plusHours(9), Time.CHINA)
                .toInstant());
    }

    /** Puts a branch at a stage since a day. */
    void at(String branch, String stage, LocalDate since) {
        jdbc.update(
                "UPDATE rating SET stage = ?, stage_since = ? WHERE cycle_code = ? AND branch_code = ?",
                stage,
                since.atTime(9, 0),
                CYCLE,
                branch);
    }

    /** Fills in every sheet of a branch with full scores, but one point of the assessor's with half a point less. */
    void scored(String branch) {
        List<Point> points = cycles.scheme(CYCLE).points();
        for (String sheet : List.of("self", "assessor", "daily")) {
            sheet(branch, sheet);
            points.stream().filter(point -> point.isOn(sheet)).forEach(point -> score(branch, sheet, point));
        }
        Point lowered = points.get(0);
        jdbc.update(
                "UPDATE rating_score SET score = ?, reason = '换届迟了一个月' WHERE branch_code = ? AND sheet = 'assessor'"
                        + " AND point = ?",
                lowered.max().subtract(new BigDecimal("0.5")),
                branch,
                lowered.code());
    }

    /** Four stars for a branch, the quota star one lower than the score star. */
    void decided(String branch, int score, int last) {
        RatingId id = new RatingId(CYCLE, branch);
        transaction.executeWithoutResult(now -> {
            stars.record(id, StarKind.SCORE, Star.of(score), Actor.SYSTEM, "得分在该档", "");
            stars.record(id, StarKind.QUOTA, Star.of(last), Actor.SYSTEM, "因名额限制下调", "");
            stars.record(id, StarKind.SUPERIOR, Star.of(last), actor("superior"), "同意", "教工委〔2026〕1号");
            stars.record(id, StarKind.FINAL, Star.of(last), Actor.SYSTEM, "按上级评定", "教工委〔2026〕1号");
        });
    }

    void released(boolean released) {
        jdbc.update("DELETE FROM proposal");
        jdbc.update(
                "INSERT INTO proposal (cycle_code, run, state, prepared_by, opinion, soft_minimum_reason)"
                        + " VALUES (?, 0, ?, 'office', '', '')",
                CYCLE,
                released ? "RELEASED" : "SEALED");
        jdbc.update("UPDATE cycle SET stage = ? WHERE code = ?", released ? "PUBLIC_NOTICE" : "SUPERIOR_REVIEW", CYCLE);
    }

    /** So many more branches on the roster, each with its rating. */
    void enlarged(int more) {
        IntStream.range(0, more).forEach(index -> {
            String code = "X" + index;
            jdbc.update(
                    "INSERT INTO roster_entry (cycle_code, branch_code, branch_name, unit_name, branch_kind, members)"
                            + " VALUES (?, ?, ?, '测试总支', 'TEACHERS', 20)",
                    CYCLE,
                    code,
                    "增加的党支部" + index);
            jdbc.update(
                    "INSERT INTO rating (cycle_code, branch_code, stage, stage_since, version) VALUES (?, ?, ?, ?, 0)",
                    CYCLE,
                    code,
                    "SELF_ASSESSMENT",
                    LocalDate.of(2025, 11, 1).atStartOfDay());
        });
    }

    /** A branch whose name is an attack. */
    void renamed(String branch, String name) {
        jdbc.update(
                "UPDATE roster_entry SET branch_name = ? WHERE cycle_code = ? AND branch_code = ?",
                name,
                CYCLE,
                branch);
    }

    private void sheet(String branch, String sheet) {
        jdbc.update(
                "INSERT INTO rating_sheet (cycle_code, branch_code, sheet, revision, actor, occasion, applied_star, at)"
                        + " VALUES (?, ?, ?, 1, 'assessor1', '', '', CURRENT_TIMESTAMP)",
                CYCLE,
                branch,
                sheet);
    }

    private void score(String branch, String sheet, Point point) {
        jdbc.update(
                "INSERT INTO rating_score (cycle_code, branch_code, sheet, revision, point, score, reason)"
                        + " VALUES (?, ?, ?, 1, ?, ?, '')",
                CYCLE,
                branch,
                sheet,
                point.code(),
                point.max());
    }

    static Actor actor(String role) {
        return new Actor(role, Set.of(role));
    }
}
