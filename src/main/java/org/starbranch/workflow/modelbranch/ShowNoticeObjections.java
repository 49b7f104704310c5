package org.starbranch.workflow.modelbranch;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Objection;
import org.starbranch.notice.Objections;
import org.starbranch.review.Reviews;
import org.starbranch.workflow.tasks.ShownTable;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows what came of the objections to the notice. */
@Component
class ShowNoticeObjections implements TaskListener {

    private static final List<String> HEAD = List.of("异议编号", "支部", "审定结果");

    private final Objections objections;
    private final Reviews reviews;

    ShowNoticeObjections(Objections objections, Reviews reviews) {
        this.objections = objections;
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        List<List<String>> rows = objections.ofCycle(cycle).stream()
                .map(objection -> List.of(
                        objection.receipt(),
                        reviews.name(cycle, objection.rating().branch()),
                        result(objection)))
                .toList();
        new ShownTable(HEAD, rows).show(task, "objections", 5);
    }

    private static String result(Objection objection) {
        Objection.Consequence consequence = objection.consequence();
        return consequence == null ? "不予受理" : consequence.title();
    }
}
