package org.starbranch.review;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.starbranch.review.Review.State;
import org.starbranch.shared.Actor;

/**
 * Ends open sheets, each once, and tells when a round has none left. Whoever ends one holds its row first and the row of its
 * round last, so that a submission and the closing of the round come one after the other and never wait for each other.
 */
@Component
class SheetEnds {

    private final ReviewRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SheetEnds(ReviewRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ends an open sheet.
     *
     * @param replies valid ballots behind it; 0 where it is no ballot
     * @param note why it was given up, or where a ballot's result comes from
     * @return whether it was open
     */
    boolean end(Review sheet, State state, int replies, String note, Actor actor) {
        SheetId id = sheet.id();
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        if (!rows.close(id, state, replies, actor.userId(), note, now)) {
            return false;
        }
        if (rows.countDown(id.cycle(), sheet.round()) == 0) {
            events.publishEvent(new Review.RoundFinished(id.cycle(), sheet.round()));
        }
        return true;
    }
}
