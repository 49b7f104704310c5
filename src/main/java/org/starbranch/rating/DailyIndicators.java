package org.starbranch.rating;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.audit.AuditTrail;
import org.starbranch.cycle.Cycles;
import org.starbranch.rating.Rating.Stage;
import org.starbranch.scoring.SheetCheck;
import org.starbranch.scoring.SheetScores;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.shared.Submission;

/** The office scores a branch's daily work (日常指标), always with a reason; that is the last sheet and finishes the rating. */
@Service
@Transactional(readOnly = true)
public class DailyIndicators {

    private final RatingDesk desk;
    private final Sheets sheets;
    private final Ratings ratings;
    private final RatingStars stars;
    private final Cycles cycles;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    DailyIndicators(
            RatingDesk desk,
            Sheets sheets,
            Ratings ratings,
            RatingStars stars,
            Cycles cycles,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.sheets = sheets;
        this.ratings = ratings;
        this.stars = stars;
        this.cycles = cycles;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Records the daily sheet and finishes the rating.
     *
     * @param form {@code score_<point>} and {@code reason_<point>} of the daily sheet
     */
    @Transactional
    public Submission<RatingId> record(RatingId rating, Map<String, String> form, Actor actor) {
        FormFields fields = new FormFields(form);
        fields.add(desk.turn(rating, Stage.DAILY));
        fields.add(desk.scorerOnly(rating, actor, Role.OFFICE));
        if (!fields.isFaultless()) {
            return fields.refused();
        }
        PointFields points = new PointFields(fields);
        Optional<SheetScores> scores = points.scores(SheetCheck.of(desk.scheme(rating), Sheets.DAILY));
        points.refuseBeside(Set.of());
        return fields.unlessFaulty(() -> {
            sheets.append(rating, scores.orElseThrow(), actor, "日常考核");
            audit.record(actor, "rating.daily-scored", rating.toString(), "提交日常指标评分");
            finish(rating);
            return rating;
        });
    }

    private void finish(RatingId rating) {
        Totals totals = ratings.totals(rating);
        desk.enter(rating, Stage.FINISHED);
        stars.first(rating, StarKind.SCORE, totals.star().orElseThrow(), Actor.SYSTEM, totals.bandExplanation(), "");
        events.publishEvent(new Rating.Finished(rating));
        cycles.ratingFinished(rating);
    }
}
