package org.starbranch.workflow.pointsappraisal;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.review.AppraisalSamples;
import org.starbranch.review.CrossChecks;
import org.starbranch.review.Leniency;
import org.starbranch.review.Reviews;
import org.starbranch.workflow.sheetrating.ReturnedTable;
import org.starbranch.workflow.tasks.ShownTable;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the office how strictly each general branch scored, which branches to look at, and what became of returned lines. */
@Component
class ShowCrossCheck implements TaskListener {

    private static final List<String> LENIENCY = List.of("党总支", "支部数", "平均得分", "高于全校平均");
    private static final List<String> SAMPLE = List.of("编号", "支部", "得分");

    private final AppraisalSamples samples;
    private final CrossChecks checks;
    private final Reviews reviews;
    private final ReturnedTable returned;

    ShowCrossCheck(AppraisalSamples samples, CrossChecks checks, Reviews reviews, ReturnedTable returned) {
        this.samples = samples;
        this.checks = checks;
        this.reviews = reviews;
        this.returned = returned;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        List<List<String>> leniency =
                samples.leniency(cycle).stream().map(ShowCrossCheck::row).toList();
        List<List<String>> sample = samples.sample(cycle).stream()
                .map(standing -> List.of(standing.subject(), reviews.name(cycle, standing.subject()), standing.shown()))
                .toList();
        new ShownTable(LENIENCY, leniency).show(task, "leniency", 5);
        new ShownTable(SAMPLE, sample).show(task, "sample", 5);
        returned.show(task, checks.returned(cycle), "returned", 5);
    }

    private static List<String> row(Leniency leniency) {
        return List.of(leniency.name(), String.valueOf(leniency.branches()), leniency.mean(), leniency.beyond());
    }
}
