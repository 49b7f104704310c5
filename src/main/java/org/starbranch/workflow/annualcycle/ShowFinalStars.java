package org.starbranch.workflow.annualcycle;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Cycles;
import org.starbranch.cycle.RosterEntry;
import org.starbranch.rating.RatingStars;
import org.starbranch.rating.StarKind;
import org.starbranch.rating.StarRecord;
import org.starbranch.workflow.tasks.ShownTable;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the office the final stars, branch by branch. */
@Component
class ShowFinalStars implements TaskListener {

    private static final List<String> HEAD = List.of("编号", "支部", "最终星级");

    private final RatingStars stars;
    private final Cycles cycles;

    ShowFinalStars(RatingStars stars, Cycles cycles) {
        this.stars = stars;
        this.cycles = cycles;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        Map<String, Map<StarKind, StarRecord>> known = stars.ofCycle(cycle);
        List<List<String>> rows = cycles.rated(cycle).stream()
                .flatMap(entry -> row(entry, known.getOrDefault(entry.branch(), Map.of())))
                .toList();
        new ShownTable(HEAD, rows).show(task, "finals", 10);
    }

    private static Stream<List<String>> row(RosterEntry entry, Map<StarKind, StarRecord> kinds) {
        return Stream.ofNullable(kinds.get(StarKind.FINAL))
                .map(star -> List.of(entry.branch(), entry.name(), star.star().title()));
    }
}
