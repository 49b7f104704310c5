package org.starbranch.workflow.sheetrating;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.review.Reviews;
import org.starbranch.review.Standing;
import org.starbranch.review.Standings;
import org.starbranch.workflow.tasks.ShownTable;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows those who decide what each subject came to, the highest first. */
@Component
class ShowStandings implements TaskListener {

    private static final List<String> HEAD = List.of("编号", "名称", "得分", "星级", "说明");

    private final Standings standings;
    private final Reviews reviews;

    ShowStandings(Standings standings, Reviews reviews) {
        this.standings = standings;
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        List<List<String>> rows = standings.ranked(cycle).stream()
                .map(standing -> row(cycle, standing))
                .toList();
        new ShownTable(HEAD, rows).show(task, "standings", 20);
    }

    private List<String> row(String cycle, Standing standing) {
        return List.of(
                standing.subject(),
                reviews.name(cycle, standing.subject()),
                standing.shown(),
                standing.title(),
                standing.note());
    }
}
