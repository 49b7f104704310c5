package org.starbranch.workflow.modelbranch;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.review.MemberShares;
import org.starbranch.review.Reviews;
import org.starbranch.workflow.tasks.ShownTable;
import org.starbranch.workflow.tasks.ShownText;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows what the branches rated themselves, and of whom the office has to type the numbers. */
@Component
class ShowMemberStars implements TaskListener {

    private static final List<String> HEAD = List.of("编号", "支部", "五星党员");

    private final MemberShares shares;
    private final Reviews reviews;

    ShowMemberStars(MemberShares shares, Reviews reviews) {
        this.shares = shares;
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        String cycle = TaskSubject.of(task.getExecution()).cycle();
        List<List<String>> rows = shares.worked(cycle).entrySet().stream()
                .map(branch -> List.of(branch.getKey(), reviews.name(cycle, branch.getKey()), branch.getValue()))
                .toList();
        new ShownTable(HEAD, rows).show(task, "rated", 5);
        ShownText.show(task, "missing", String.join("、", shares.missing(cycle)));
    }
}
