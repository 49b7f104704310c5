package org.starbranch.workflow.objection;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.notice.Objection;
import org.starbranch.notice.Objections;
import org.starbranch.shared.Role;
import org.starbranch.workflow.tasks.Colleagues;
import org.starbranch.workflow.tasks.TaskSubject;

/** Offers the decision to the committee without the handler. */
@Component
class OfferToOthers implements TaskListener {

    private final Objections objections;
    private final Colleagues colleagues;

    OfferToOthers(Objections objections, Colleagues colleagues) {
        this.objections = objections;
        this.colleagues = colleagues;
    }

    @Override
    public void notify(DelegateTask task) {
        Objection objection = objections.objection(TaskSubject.number(task.getExecution()));
        String handler = objection.handler() == null ? "" : objection.handler();
        String branch = objection.rating().branch();
        task.addCandidateUsers(colleagues.others(Role.PARTY_COMMITTEE, branch, handler));
    }
}
