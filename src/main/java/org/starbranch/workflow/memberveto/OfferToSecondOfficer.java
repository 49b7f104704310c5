package org.starbranch.workflow.memberveto;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import org.starbranch.member.MemberVeto;
import org.starbranch.member.MemberVetoes;
import org.starbranch.shared.RatingId;
import org.starbranch.shared.Role;
import org.starbranch.workflow.tasks.Colleagues;
import org.starbranch.workflow.tasks.TaskSubject;

/** Offers the confirmation to everybody of the office but who recorded the decision. */
@Component
class OfferToSecondOfficer implements TaskListener {

    private final MemberVetoes vetoes;
    private final Colleagues colleagues;

    OfferToSecondOfficer(MemberVetoes vetoes, Colleagues colleagues) {
        this.vetoes = vetoes;
        this.colleagues = colleagues;
    }

    @Override
    public void notify(DelegateTask task) {
        RatingId branch = TaskSubject.rating(task.getExecution());
        MemberVeto veto = vetoes.find(branch, TaskSubject.number(task.getExecution()));
        task.addCandidateUsers(colleagues.others(Role.OFFICE, branch.branch(), veto.recordedBy()));
    }
}
