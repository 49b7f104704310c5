package org.starbranch.workflow.verification;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.verification.Verifications;
import org.starbranch.workflow.tasks.TaskSubject;

/** Takes the decision off the list of who made the finding. */
@Component
class OfferToOtherVerifiers implements TaskListener {

    private final Verifications verifications;

    OfferToOtherVerifiers(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void notify(DelegateTask task) {
        verifications
                .find(TaskSubject.rating(task.getExecution()))
                .flatMap(verification -> verification.lastFinding())
                .ifPresent(finding -> task.deleteCandidateUser(finding.foundBy()));
    }
}
