package org.starbranch.workflow.sheetrating;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.ledger.Ledger;
import org.starbranch.review.Standing;
import org.starbranch.review.Standings;
import org.starbranch.scheme.model.Consequence;
import org.starbranch.scheme.model.Scheme;
import org.starbranch.shared.RatingId;
import org.starbranch.workflow.tasks.TaskSubject;

/** Opens a rectification for each branch whose star asks for one by the scheme. */
@Component
class OpenRectifications implements JavaDelegate {

    private final Standings standings;
    private final Cycles cycles;
    private final ApplicationEventPublisher events;

    OpenRectifications(Standings standings, Cycles cycles, ApplicationEventPublisher events) {
        this.standings = standings;
        this.cycles = cycles;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        Scheme scheme = cycles.scheme(cycle);
        standings.of(cycle, 0).stream()
                .filter(standing -> asks(scheme, standing))
                .forEach(standing ->
                        events.publishEvent(new Ledger.RectificationDue(new RatingId(cycle, standing.subject()))));
    }

    private static boolean asks(Scheme scheme, Standing standing) {
        return standing.stars()
                .filter(star -> star.isRated())
                .filter(star -> scheme.consequences().stream()
                        .anyMatch(consequence -> consequence.kind() == Consequence.Kind.RECTIFICATION
                                && consequence.concerns(star.level())))
                .isPresent();
    }
}
