package org.starbranch.workflow.sheetrating;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.ledger.FollowUp;
import org.starbranch.ledger.Ledger;
import org.starbranch.notice.Notice.Line;
import org.starbranch.notice.Notices;
import org.starbranch.review.DecidedStars;
import org.starbranch.review.Decisions;
import org.starbranch.workflow.tasks.TaskSubject;

/** Enters the decided stars in the ledger and opens what follows from them and from the titles; run twice, but once. */
@Component
class EnterStars implements JavaDelegate {

    private final DecidedStars stars;
    private final Decisions decisions;
    private final Notices notices;
    private final Ledger ledger;
    private final FollowUp followUp;

    EnterStars(DecidedStars stars, Decisions decisions, Notices notices, Ledger ledger, FollowUp followUp) {
        this.stars = stars;
        this.decisions = decisions;
        this.notices = notices;
        this.ledger = ledger;
        this.followUp = followUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        stars.recordLeft(cycle);
        ledger.enterResults(cycle, published(cycle));
        followUp.open(cycle, decisions.titled(cycle));
    }

    /** Who stands on the notice and was not struck off. */
    private Set<String> published(String cycle) {
        return notices.find(cycle)
                .map(notice -> notice.lines().stream()
                        .filter(line -> line.star() != null)
                        .map(Line::branch)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
