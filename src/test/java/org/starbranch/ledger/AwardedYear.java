package org.starbranch.ledger;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.scoring.Star;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.SteerableClock;
import org.starbranch.shared.Time;
import org.starbranch.support.Desk;

/** The cycle of 2025 when its stars are settled: the ground for stories of the ledger. */
@Component
public class AwardedYear {

    public static final String CYCLE = "2025-zhaoqing-2023";

    /** B01, B02 five stars; B03 to B06 four; B07 to B11 three; B12 not rated; B13 to B18 two; B19, B20 one. */
    public static final List<Integer> STARS = List.of(5, 5, 4, 4, 4, 4, 3, 3, 3, 3, 3, 0, 2, 2, 2, 2, 2, 2, 1, 1);

    private final Cycles cycles;
    private final RatingStars stars;
    private final Ledger ledger;
    private final FollowUp followUp;
    private final JdbcTemplate jdbc;
    private final SteerableClock clock;
    private final Desk desk;

    AwardedYear(
            Cycles cycles,
            RatingStars stars,
            Ledger ledger,
            FollowUp followUp,
            JdbcTemplate jdbc,
            SteerableClock clock,
            Desk desk) {
        this.cycles = cycles;
        this.stars = stars;
        this.ledger = ledger;
        this.followUp = followUp;
        this.jdbc = jdbc;
        this.clock = clock;
        this.desk = desk;
    }

    /** Opens the cycle and settles the final stars on 20 January 2026; it is 2 March 2026 then. */
    @Transactional
    public void decide(List<Integer> given) {
        moveTo(LocalDate.of(2025, 11, 1));
        cycles.open("zhaoqing-2023", 2025, "strict", desk.actor("office"));
        moveTo(LocalDate.of(2026, 1, 20));
        List<RosterEntry> rated = cycles.rated(CYCLE);
        for (int i = 0; i < rated.size(); i++) {
            RatingId rating = new RatingId(CYCLE, rated.get(i).branch());
            stars.record(rating, StarKind.FINAL, new Star(given.get(i)), Actor.SYSTEM, "按得分与名额", "");
        }
        moveTo(LocalDate.of(2026, 3, 2));
    }

    /** Settles the stars, hands over the plaques and opens what follows. */
    @Transactional
    public void award(List<Integer> given) {
        decide(given);
        ledger.award(
                CYCLE,
                Map.of("issuer", "市委教育工委", "award_date", "2026-03-02", "plaque_prefix", "肇医星2025"),
                desk.actor("office"));
        followUp.open(CYCLE);
    }

    public void forgetFinalStarOf(String branch) {
        jdbc.update("DELETE FROM rating_star WHERE branch_code = ? AND kind = 'FINAL'", branch);
    }

    /** Ten in the morning of a day. */
    public void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(10, 0)).atZone(Time.CHINA).toInstant());
    }
}
