package org.starbranch.workflow.memberveto;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.member.MemberVetoes;
import org.starbranch.shared.RatingId;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** What the second person says of the record. */
@Component
class RecordMemberVeto implements JavaDelegate {

    private final MemberVetoes vetoes;
    private final CurrentUser user;

    RecordMemberVeto(MemberVetoes vetoes, CurrentUser user) {
        this.vetoes = vetoes;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RatingId branch = TaskSubject.rating(execution);
        String number = TaskSubject.number(execution);
        unlessAccepted(vetoes.confirm(branch, number, SubmittedForm.take(execution), user.actor()));
    }
}
