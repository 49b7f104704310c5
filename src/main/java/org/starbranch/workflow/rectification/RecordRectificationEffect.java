package org.starbranch.workflow.rectification;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.rectification.EffectChecks;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

@Component
class RecordRectificationEffect implements JavaDelegate {

    private final EffectChecks checks;
    private final CurrentUser user;

    RecordRectificationEffect(EffectChecks checks, CurrentUser user) {
        this.checks = checks;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        RectificationProcess.EFFECT.set(
                execution, unlessAccepted(checks.check(TaskSubject.number(execution), form, user.actor())));
    }
}
