package org.starbranch.workflow.modelbranch;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.review.Recognitions;
import org.starbranch.review.Reviews;
import org.starbranch.workflow.tasks.ShownTable;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows who meets the condition of the title and why. */
@Component
class ShowConditions implements TaskListener {

    private static final List<String> HEAD = List.of("编号", "支部", "符合条件", "说明");

    private final Recognitions recognitions;
    private final Reviews reviews;

    ShowConditions(Recognitions recognitions, Reviews reviews) {
        this.recognitions = recognitions;
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        List<List<String>> rows = recognitions.conditions(cycle).entrySet().stream()
                .map(branch -> List.of(
                        branch.getKey(),
                        reviews.name(cycle, branch.getKey()),
                        branch.getValue().met() ? "是" : "否",
                        String.join("；", branch.getValue().reasons())))
                .toList();
        new ShownTable(HEAD, rows).show(task, "conditions", 20);
    }
}
