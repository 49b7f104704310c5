package org.starbranch.support;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.Organisation;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.scheme.SchemeVersion;
import org.starbranch.scheme.Schemes;
import org.starbranch.scheme.model.Point;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.SteerableClock;

/**
 * A year whose ratings are all finished, put in place without its processes: every branch has full marks, given by
 * assessor2 and for the daily indicator by office2; every star is four but the score's, which is five.
 */
@Component
public class FinishedYear {

    public static final String CYCLE = "2025-zhaoqing-2023";

    private static final LocalDateTime THEN = LocalDateTime.of(2025, 12, 1, 9, 0);

    private final JdbcTemplate jdbc;
    private final Schemes schemes;
    private final Organisation organisation;
    private final RatingStars stars;
    private final SteerableClock clock;

    FinishedYear(
            JdbcTemplate jdbc, Schemes schemes, Organisation organisation, RatingStars stars, SteerableClock clock) {
        this.jdbc = jdbc;
        this.schemes = schemes;
        this.organisation = organisation;
        this.stars = stars;
        this.clock = clock;
    }

    /** Puts the year in place and sets the clock to this minute in China. */
    @Transactional
    public void at(String minute) {
        clock(minute);
        SchemeVersion scheme = schemes.newest("zhaoqing-2023").orElseThrow();
        jdbc.update(
                "INSERT INTO cycle VALUES (?, ?, ?, 2025, '2025年度星级党支部评选', 'PUBLIC_NOTICE', 'none', 0, 20, 'office', ?)",
                CYCLE,
                scheme.code(),
                scheme.hash(),
                THEN);
        organisation.branches().forEach(this::add);
    }

    /** Sets the clock to a minute in China, such as {@code 2026-01-21T09:00}. */
    public void clock(String minute) {
        clock.moveTo(LocalDateTime.parse(minute).toInstant(ZoneOffset.ofHours(8)));
    }

    private void add(Branch branch) {
        jdbc.update(
                "INSERT INTO roster_entry VALUES (?, ?, ?, ?, ?, ?, ?)",
                CYCLE,
                branch.code(),
                branch.name(),
                branch.unitName(),
                branch.kind().name(),
                branch.members(),
                branch.exemptReason());
        if (!branch.isExempt()) {
            jdbc.update("INSERT INTO rating VALUES (?, ?, 'FINISHED', ?, 0)", CYCLE, branch.code(), THEN);
            sheet(branch.code(), "assessor", "assessor2");
            sheet(branch.code(), "daily", "office2");
            star(branch.code(), StarKind.SCORE, 5);
            star(branch.code(), StarKind.FINAL, 4);
        }
    }

    private void sheet(String branch, String sheet, String actor) {
        jdbc.update("INSERT INTO rating_sheet VALUES (?, ?, ?, 1, ?, '', '', ?)", CYCLE, branch, sheet, actor, THEN);
        List<Point> points = schemes.find("zhaoqing-2023").orElseThrow().pointsOf(sheet);
        points.forEach(point -> jdbc.update(
                "INSERT INTO rating_score VALUES (?, ?, ?, 1, ?, ?, '依据充分')",
                CYCLE,
                branch,
                sheet,
                point.code(),
                point.max()));
    }

    private void star(String branch, StarKind kind, int star) {
        stars.record(new RatingId(CYCLE, branch), kind, Star.of(star), Actor.SYSTEM, "测试", "");
    }
}
