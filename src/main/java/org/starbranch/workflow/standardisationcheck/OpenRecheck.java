package org.starbranch.workflow.standardisationcheck;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.review.FollowUps;
import org.starbranch.workflow.tasks.TaskSubject;

/** What was not met comes back to those who checked it. The lines of all branches at once: they are few. */
@Component
class OpenRecheck implements JavaDelegate {

    private final FollowUps followUps;

    OpenRecheck(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUps.recheck(TaskSubject.of(execution).cycle());
    }
}
