package org.starbranch.workflow.linkage;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.ledger.Linkages;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

@Component
class RecordLinkageAnswer implements JavaDelegate {

    private final Linkages linkages;
    private final CurrentUser user;

    RecordLinkageAnswer(Linkages linkages, CurrentUser user) {
        this.linkages = linkages;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        LinkageProcess.DECISION.set(
                execution, unlessAccepted(linkages.answer(TaskSubject.number(execution), form, user.actor())));
    }
}
