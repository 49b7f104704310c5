package org.starbranch.workflow.verification;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.shared.RatingId;
import org.starbranch.verification.Verification.Finding;
import org.starbranch.verification.Verifications;
import org.starbranch.workflow.tasks.ShownText;
import org.starbranch.workflow.tasks.TaskSubject;

/** Shows the other verifier all of the finding and what the branch says to it. */
@Component
class ShowFinding implements TaskListener {

    private final Verifications verifications;
    private final PointNames names;

    ShowFinding(Verifications verifications, PointNames names) {
        this.verifications = verifications;
        this.names = names;
    }

    @Override
    public void notify(DelegateTask task) {
        RatingId rating = TaskSubject.rating(task.getExecution());
        Finding finding = verifications.find(rating).orElseThrow().lastFinding().orElseThrow();
        ShownText.show(task, "findingText", finding.text());
        ShownText.show(task, "pointsText", names.of(rating.cycle(), finding.points()));
        ShownText.show(task, "proposalText", finding.proposal().title() + "：" + finding.reason());
        ShownText.show(task, "commentText", finding.comment() == null ? "" : finding.comment());
    }
}
