package org.starbranch.workflow.verification;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.verification.Verification.Finding;
import org.starbranch.verification.Verifications;
import org.starbranch.workflow.tasks.Colleagues;
import org.starbranch.workflow.tasks.TaskSubject;

/** Offers the decision to every verifier but the one who made the finding. */
@Component
class OfferToOtherVerifiers implements TaskListener {

    private final Verifications verifications;
    private final Colleagues colleagues;

    OfferToOtherVerifiers(Verifications verifications, Colleagues colleagues) {
        this.verifications = verifications;
        this.colleagues = colleagues;
    }

    @Override
    public void notify(DelegateTask task) {
        RatingId rating = TaskSubject.rating(task.getExecution());
        String finder = verifications
                .find(rating)
                .flatMap(verification -> verification.lastFinding())
                .map(Finding::foundBy)
                .orElse("");
        task.addCandidateUsers(colleagues.others(Role.VERIFIER, rating.branch(), finder));
    }
}
