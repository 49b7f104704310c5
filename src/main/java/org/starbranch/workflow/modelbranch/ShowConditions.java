package org.starbranch.workflow.modelbranch;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.review.ModelBranches;
import org.starbranch.review.Reviews;
import org.starbranch.workflow.tasks.ShownTable;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows who meets the condition of the title and why, and whose titles are to be looked at again. */
@Component
class ShowConditions implements TaskListener {

    private static final List<String> CONDITIONS = List.of("编号", "支部", "符合条件", "说明");
    private static final List<String> TITLED = List.of("编号", "支部");

    private final ModelBranches models;
    private final Reviews reviews;

    ShowConditions(ModelBranches models, Reviews reviews) {
        this.models = models;
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        List<List<String>> conditions = models.conditions(cycle).entrySet().stream()
                .map(branch -> List.of(
                        branch.getKey(),
                        reviews.name(cycle, branch.getKey()),
                        branch.getValue().met() ? "是" : "否",
                        String.join("；", branch.getValue().reasons())))
                .toList();
        List<List<String>> titled = models.everTitled(cycle).stream()
                .map(branch -> List.of(branch, reviews.name(cycle, branch)))
                .toList();
        new ShownTable(CONDITIONS, conditions).show(task, "conditions", 20);
        new ShownTable(TITLED, titled).show(task, "titled", 5);
    }
}
