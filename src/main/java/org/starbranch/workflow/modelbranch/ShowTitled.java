package org.starbranch.workflow.modelbranch;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.review.Recognitions;
import org.starbranch.review.Reviews;
import org.starbranch.workflow.tasks.ShownTable;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows who is to be named, and nobody else. */
@Component
class ShowTitled implements TaskListener {

    private static final List<String> HEAD = List.of("编号", "支部");

    private final Recognitions recognitions;
    private final Reviews reviews;

    ShowTitled(Recognitions recognitions, Reviews reviews) {
        this.recognitions = recognitions;
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        List<List<String>> rows = recognitions.titled(cycle).stream()
                .map(branch -> List.of(branch, reviews.name(cycle, branch)))
                .toList();
        new ShownTable(HEAD, rows).show(task, "titled", 5);
    }
}
