package org.starbranch.workflow.semesterreview;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.review.OutstandingBranch;
import org.starbranch.workflow.tasks.ShownText;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows which branch is to show its work. */
@Component
class ShowOutstanding implements TaskListener {

    private final OutstandingBranch outstanding;

    ShowOutstanding(OutstandingBranch outstanding) {
        this.outstanding = outstanding;
    }

    @Override
    public void notify(DelegateTask task) {
        ShownText.show(
                task,
                "outstanding",
                outstanding.titled(TaskSubject.of(task.getExecution()).cycle()));
    }
}
