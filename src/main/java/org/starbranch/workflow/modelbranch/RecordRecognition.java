package org.starbranch.workflow.modelbranch;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.rating.Vetoes;
import org.starbranch.review.ModelBranches;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** The committee's recognition; from here on no veto can be proposed or revoked. */
@Component
class RecordRecognition implements JavaDelegate {

    private final ModelBranches models;
    private final Vetoes vetoes;
    private final CurrentUser user;

    RecordRecognition(ModelBranches models, Vetoes vetoes, CurrentUser user) {
        this.models = models;
        this.vetoes = vetoes;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        Map<String, String> form = SubmittedForm.take(execution);
        ModelBranchProcess.RECOGNITION.set(execution, unlessAccepted(models.recognise(cycle, form, user.actor())));
        vetoes.settle(cycle);
    }
}
