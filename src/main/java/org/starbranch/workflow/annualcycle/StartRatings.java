package org.starbranch.workflow.annualcycle;

import static java.util.stream.Collectors.toSet;
import static org.starbranch.workflow.annualcycle.AnnualCycleProcess.RATINGS;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.rating.Ratings;
import org.starbranch.workflow.annualcycle.AnnualCycleProcess.RatingsOutcome;
import org.starbranch.workflow.tasks.TaskSubject;

/** Opens the next page of ratings; run twice, it opens each but once. */
@Component
class StartRatings implements JavaDelegate {

    /** Ratings that one transaction opens. */
    private static final int PAGE = 50;

    private final Cycles cycles;
    private final Ratings ratings;

    StartRatings(Cycles cycles, Ratings ratings) {
        this.cycles = cycles;
        this.ratings = ratings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        List<String> waiting = waiting(cycle);
        ratings.open(cycle, waiting.stream().limit(PAGE).toList());
        RATINGS.set(execution, waiting.size() > PAGE ? RatingsOutcome.MORE : outcome(cycle));
    }

    private List<String> waiting(String cycle) {
        Set<String> open = ratings.ofCycle(cycle).stream()
                .map(rating -> rating.id().branch())
                .collect(toSet());
        return cycles.rated(cycle).stream()
                .map(RosterEntry::branch)
                .filter(branch -> !open.contains(branch))
                .toList();
    }

    /** The cycle stays locked until the process waits, so that no last rating can slip through in between. */
    private RatingsOutcome outcome(String cycle) {
        return cycles.lockAndAskWhetherFinished(cycle) ? RatingsOutcome.FINISHED : RatingsOutcome.OPEN;
    }
}
