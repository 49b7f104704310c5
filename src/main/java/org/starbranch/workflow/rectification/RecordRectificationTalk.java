package org.starbranch.workflow.rectification;

import static org.starbranch.workflow.SubmissionRefused.unlessAccepted;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.starbranch.rectification.RectificationTalks;
import org.starbranch.workflow.tasks.CurrentUser;
import org.starbranch.workflow.tasks.SubmittedForm;
import org.starbranch.workflow.tasks.TaskSubject;

@Component
class RecordRectificationTalk implements JavaDelegate {

    private final RectificationTalks talks;
    private final CurrentUser user;

    RecordRectificationTalk(RectificationTalks talks, CurrentUser user) {
        this.talks = talks;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, String> form = SubmittedForm.take(execution);
        unlessAccepted(talks.record(TaskSubject.number(execution), form, user.actor()));
    }
}
