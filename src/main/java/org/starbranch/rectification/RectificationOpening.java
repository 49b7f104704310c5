package org.starbranch.rectification;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.Numbers;
import org.starbranch.ledger.Ledger;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.Organisation;
import org.starbranch.shared.Actor;
import org.starbranch.shared.RatingId;

/** Opens a rectification when the ledger says that one is due, once for a branch in a cycle. */
@Component
class RectificationOpening {

    private static final String PREFIX = "ZG";

    private final RectificationRows rows;
    private final Casebook casebook;
    private final Cycles cycles;
    private final Organisation organisation;
    private final Numbers numbers;
    private final ApplicationEventPublisher events;

    RectificationOpening(
            RectificationRows rows,
            Casebook casebook,
            Cycles cycles,
            Organisation organisation,
            Numbers numbers,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.casebook = casebook;
        this.cycles = cycles;
        this.organisation = organisation;
        this.numbers = numbers;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Ledger.RectificationDue due) {
        RatingId rating = due.rating();
        if (rows.existsByCycleAndBranch(rating.cycle(), rating.branch())) {
            return;
        }
        String number = numbers.next(PREFIX, cycles.cycle(rating.cycle()).year());
        RectificationRow row =
                rows.saveAndFlush(new RectificationRow(number, rating, branchName(rating), casebook.now()));
        CaseFile file = new CaseFile(row.rectification(), List.of(), List.of(), List.of(), List.of());
        casebook.note(file, Step.Kind.OPENED, Actor.SYSTEM, "");
        events.publishEvent(new Rectification.Opened(rating, number));
    }

    private String branchName(RatingId rating) {
        return organisation.branch(rating.branch()).map(Branch::name).orElse(rating.branch());
    }
}
