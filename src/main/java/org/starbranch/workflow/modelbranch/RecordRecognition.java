package org.starbranch.workflow.modelbranch;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.rating.Vetoes;
import org.starbranch.review.Recognitions;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

/** The committee's recognition; from here on no veto can be proposed or revoked. */
@Component
class RecordRecognition implements JavaDelegate {

    private final Recognitions recognitions;
    private final VetoRegisters registers;
    private final Vetoes vetoes;
    private final CurrentUser user;

    RecordRecognition(Recognitions recognitions, VetoRegisters registers, Vetoes vetoes, CurrentUser user) {
        this.recognitions = recognitions;
        this.registers = registers;
        this.vetoes = vetoes;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycle = TaskSubject.of(execution).cycle();
        Map<String, String> form = SubmittedForm.take(execution);
        ModelBranchProcess.RECOGNITION.set(
                execution, unlessAccepted(recognitions.recognise(cycle, form, registers.of(cycle), user.actor())));
        vetoes.settle(cycle);
    }
}
