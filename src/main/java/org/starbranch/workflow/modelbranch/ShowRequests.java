package org.starbranch.workflow.modelbranch;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.review.ExemptionRequests;
import org.starbranch.workflow.tasks.ShownTable;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the office who applied to be left out, and what was decided. */
@Component
class ShowRequests implements TaskListener {

    private static final List<String> HEAD = List.of("编号", "支部", "情形", "申请理由", "审批");

    private final ExemptionRequests requests;

    ShowRequests(ExemptionRequests requests) {
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        List<List<String>> rows = requests.of(cycle).stream()
                .map(request -> List.of(
                        request.branch().branch(),
                        request.name(),
                        request.groundName(),
                        request.reason(),
                        request.state()))
                .toList();
        new ShownTable(HEAD, rows).show(task, "requests", 5);
    }
}
