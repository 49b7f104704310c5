package org.starbranch.rating;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.rating.Rating.Stage;
import org.starbranch.scoring.Score;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;

/** STUB: keeps ratings in memory. */
@Service
public class Ratings {

    private final Map<RatingId, Rating> ratings = new ConcurrentHashMap<>();
    private final Map<RatingId, Score> scores = new ConcurrentHashMap<>();
    private final Cycles cycles;
    private final RatingStars stars;
    private final ApplicationEventPublisher events;

    Ratings(Cycles cycles, RatingStars stars, ApplicationEventPublisher events) {
        this.cycles = cycles;
        this.stars = stars;
        this.events = events;
    }

    public List<Rating> ofCycle(String cycle) {
        return new ArrayList<>(ratings.values())
                .stream().filter(r -> r.id().cycle().equals(cycle)).toList();
    }

    public Optional<Rating> find(RatingId id) {
        return Optional.ofNullable(ratings.get(id));
    }

    @Transactional
    public void open(String cycle, List<String> branches) {
        for (String branch : branches) {
            RatingId id = new RatingId(cycle, branch);
            if (ratings.putIfAbsent(id, new Rating(id, Stage.SELF_ASSESSMENT)) == null) {
                events.publishEvent(new Rating.Opened(id));
            }
        }
    }

    public Map<String, Score> totalsOfCycle(String cycle) {
        Map<String, Score> totals = new LinkedHashMap<>();
        scores.forEach((id, score) -> {
            if (id.cycle().equals(cycle)) {
                totals.put(id.branch(), score);
            }
        });
        return totals;
    }

    /** STUB: for tests. */
    @Transactional
    public void finish(RatingId id, Score.Complete score) {
        scores.put(id, score);
        ratings.put(id, new Rating(id, Stage.FINISHED));
        stars.record(id, StarKind.SCORE, score.star(), Actor.SYSTEM, score.bandExplanation(), "");
        events.publishEvent(new Rating.Finished(id));
        cycles.ratingFinished(id);
    }

    /** STUB: for tests. */
    public void forget() {
        ratings.clear();
        scores.clear();
    }
}
