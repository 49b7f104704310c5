package org.starbranch.workflow.verification;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.shared.RatingId;
import org.starbranch.verification.Verification.Finding;
import org.starbranch.verification.Verifications;
import org.starbranch.workflow.tasks.ShownText;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the branch the finding and the points it names; neither the proposal nor its reason, which speak of a star. */
@Component
class ShowFindingToBranch implements TaskListener {

    private final Verifications verifications;
    private final PointNames names;

    ShowFindingToBranch(Verifications verifications, PointNames names) {
        this.verifications = verifications;
        this.names = names;
    }

    @Override
    public void notify(DelegateTask task) {
        RatingId rating = TaskSubject.rating(task.getExecution());
        Finding finding = verifications.find(rating).orElseThrow().lastFinding().orElseThrow();
        ShownText.show(task, "findingText", finding.text());
        ShownText.show(task, "pointsText", names.of(rating.cycle(), finding.points()));
    }
}
