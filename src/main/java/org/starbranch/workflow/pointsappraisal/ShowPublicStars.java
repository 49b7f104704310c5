package org.starbranch.workflow.pointsappraisal;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.review.Reviews;
import org.starbranch.review.Standings;
import org.starbranch.workflow.tasks.ShownTable;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows what may be made public: names and stars by code, no score and no rank (reading G11). */
@Component
class ShowPublicStars implements TaskListener {

    private static final List<String> HEAD = List.of("编号", "名称", "星级");

    private final Standings standings;
    private final Reviews reviews;

    ShowPublicStars(Standings standings, Reviews reviews) {
        this.standings = standings;
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        List<List<String>> rows = standings.of(cycle, 0).stream()
                .map(standing -> List.of(standing.subject(), reviews.name(cycle, standing.subject()), standing.title()))
                .toList();
        new ShownTable(HEAD, rows).show(task, "public", 10);
    }
}
